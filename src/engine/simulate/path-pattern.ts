/** A pattern of `.dockerignore` or of COPY's `--exclude`. */
export interface PathPattern {
	/** Whether it matches a path itself, relative to the context and without a leading slash; not what lies below. */
	matches: (path: string) => boolean;
}

/**
 * Compiles a pattern as github.com/moby/patternmatcher does: `*` and `?` stay within a directory, `**` crosses any
 * number of them, `[…]` is a set, a backslash escapes. The pattern is cleaned as a path first.
 */
export function parsePathPattern(pattern: string): PathPattern {
	const cleaned = cleanPath(pattern);
	return { matches: matcher(cleaned.length > 1 ? cleaned.replace(/^\//, "") : cleaned) };
}

/** A path without `.`, doubled and trailing slashes, and with `..` resolved as far as possible. */
function cleanPath(path: string): string {
	const absolute = path.startsWith("/");
	const out: string[] = [];
	for (const piece of path.split("/")) {
		if (piece === "" || piece === ".") continue;
		if (piece !== "..") out.push(piece);
		else if (out.length > 0 && out.at(-1) !== "..") out.pop();
		else if (!absolute) out.push("..");
	}
	return (absolute ? "/" : "") + out.join("/") || ".";
}

function matcher(pattern: string): (path: string) => boolean {
	const { source, form } = translate([...pattern]);
	if (form === "prefix") return (path) => path.startsWith(pattern.slice(0, -2));
	if (form === "suffix") {
		const suffix = pattern.slice(2);
		return (path) => path.endsWith(suffix) || (suffix.startsWith("/") && path === suffix.slice(1));
	}
	if (form === "exact") return (path) => path === pattern;
	const expression = compile(source, "u") ?? compile(source, "");
	return (path) => expression?.test(path) === true;
}

function compile(source: string, flags: string): RegExp | null {
	try {
		return new RegExp(`^${source}$`, flags);
	} catch {
		return null;
	}
}

/** As an expression; or, where that is as good, as the comparison that the reference makes instead. */
function translate(chars: string[]): { source: string; form: "exact" | "prefix" | "suffix" | "expression" } {
	let source = "";
	let form: "exact" | "prefix" | "suffix" | "expression" = "exact";
	for (let at = 0; at < chars.length; at++) {
		const char = chars[at] as string;
		if (char === "*" && chars[at + 1] === "*") {
			const leading = at === 0;
			at++;
			if (chars[at + 1] === "/") at++;
			if (at + 1 < chars.length) {
				source += "(.*/)?";
				form = "expression";
			} else if (form === "exact") form = "prefix";
			else {
				source += ".*";
				form = "expression";
			}
			if (leading) form = "suffix";
			continue;
		}
		if (char === "*" || char === "?") source += char === "*" ? "[^/]*" : "[^/]";
		else if (char === "\\") source += at + 1 < chars.length ? escaped(chars[++at] as string) : "\\\\";
		else if (char === "[" || char === "]" || char === "^") {
			source += char;
			if (char === "^") continue;
		} else {
			source += /[-/]/.test(char) ? char : escaped(char);
			continue;
		}
		form = "expression";
	}
	return { source, form };
}

function escaped(char: string): string {
	return /[.+()|{}$*?[\]\\^/]/.test(char) ? `\\${char}` : char;
}
