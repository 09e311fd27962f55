/** A package as a command line names it: `curl=7.88*`, `flask[async]==3.0`, `@acme/api@1.2`. */
export interface PackageSpec {
	name: string;
	version: string | null;
}

/** Splits a package operand by the rules of its system (`deb`, `apk`, `rpm`, `npm`, `pip`, `gem`, `go`, `cargo`, …). */
export function packageSpec(system: string, text: string): PackageSpec {
	const pattern = SPECS[system] ?? SPECS.other;
	const match = pattern?.exec(text);
	return { name: match?.[1] ?? text, version: match?.[2] || null };
}

const SPECS: Record<string, RegExp> = {
	deb: /^([^=/]+)(?:[=/](.+))?$/,
	apk: /^([^=<>~@]+)(?:[=<>~@]+(.+))?$/,
	rpm: /^(.+?)(?:-(\d[\w.:~^-]*))?$/,
	npm: /^(@?[^@]+)(?:@(.+))?$/,
	pip: /^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?\s*(?:(?:[=<>!~]=?=?|@)\s*(.+))?$/,
	go: /^([^@]+)(?:@(.+))?$/,
	cargo: /^([^@]+)(?:@(.+))?$/,
	other: /^([^=@:]+)(?:[=@:]+(.+))?$/,
};
