/** A package as a command line names it: `curl=7.88*`, `flask[async]==3.0`, `@acme/api@1.2`. */
export interface PackageSpec {
	name: string;
	version: string | null;
}

/** The names in one word of a command line: several where an unquoted variable held a list (`$PHPIZE_DEPS`). */
export function packageNames(text: string): string[] {
	return text.split(/\s+/).filter((name) => name !== "");
}

/** The name of a package whose version alone is a variable: `doctoc@${VERSION#v}`, `nginx=${V}`; null for any other word. */
export function nameBeforeVersion(text: string): string | null {
	return /^(@?[^$`\s@=<>~]+)[@=<>~]+[^$`\s]*[$`]/.exec(text)?.[1] ?? null;
}

/**
 * Splits a package operand by the rules of its system (`deb`, `apk`, `rpm`, `npm`, `pip`, `gem`, `go`, `cargo`, …). The
 * architecture that a name may end in (`libc6-dev:arm64`, `glibc.i686`) is not part of the name.
 */
export function packageSpec(system: string, text: string): PackageSpec {
	const pattern = SPECS[system] ?? SPECS.other;
	const match = pattern?.exec(text);
	return { name: match?.[1] ?? text, version: match?.[2] || null };
}

const SPECS: Record<string, RegExp> = {
	deb: /^([^=/:]+)(?::[a-z][\w-]*)?(?:[=/](.+))?$/,
	apk: /^([^=<>~@]+)(?:[=<>~@]+(.+))?$/,
	rpm: /^(.+?)(?:-(\d[\w.:~^-]*?))?(?:\.(?:x86_64|i[3-6]86|aarch64|noarch|ppc64le|s390x))?$/,
	npm: /^(@?[^@]+)(?:@(.*))?$/,
	pip: /^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?\s*(?:(?:[=<>!~]=?=?|@)\s*(.+))?$/,
	conda: /^(?:[\w-]+::)?([A-Za-z0-9._-]+)(?:\s*[=<>!~]+(.+))?$/,
	perl: /^([\w:.-]+?)(?:[@~](.+))?$/,
	php: /^([^@-]+)(?:[@-](.+))?$/,
	go: /^([^@]+)(?:@(.+))?$/,
	cargo: /^([^@]+)(?:@(.+))?$/,
	other: /^([^=@:]+)(?:[=@:]+(.+))?$/,
};
