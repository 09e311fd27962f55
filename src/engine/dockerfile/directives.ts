import type { Directive } from "../../model/dockerfile.ts";
import type { Line } from "./lines.ts";
import { type FoundProblem, problem } from "./problems.ts";
import { isSpace } from "./text.ts";

export interface Directives {
	directives: Directive[];
	escape: string;
	/** How many lines they take, those included that BuildKit obeys and yet does not list. */
	lines: number;
	problems: FoundProblem[];
}

const KNOWN = ["syntax", "escape", "check"] as const;

/** Reads `# syntax=`, `# escape=` and `# check=` at the very top; anything else ends them. */
export function parseDirectives(source: string, lines: readonly Line[]): Directives {
	const found: Directives = { directives: [], escape: "\\", problems: [], lines: 0 };
	const seen = new Set<string>();
	let listed = true;
	for (const [index, line] of lines.entries()) {
		let at = line.start;
		while (isSpace(source[at]) && at < line.end) at++;
		const start = at;
		if (source[at] !== "#") break;
		at++;
		while (isSpace(source[at]) && at < line.end) at++;
		const match = /^([a-zA-Z][a-zA-Z0-9]*)(\s*=\s*)(.+?)\s*$/.exec(source.slice(at, line.end));
		const name = KNOWN.find((known) => known === match?.[1]?.toLowerCase());
		if (!match || !name) break;
		const [, written = "", equals = "", value = ""] = match;
		const valueStart = at + written.length + equals.length;
		const span = { start, end: valueStart + value.length };
		const valueSpan = { start: valueStart, end: span.end };
		if (seen.has(name)) {
			found.problems.push(problem("parse", "directive-twice", { name }, span));
		} else if (name === "escape" && value !== "\\" && value !== "`") {
			found.problems.push(problem("parse", "escape-invalid", { value }, valueSpan));
		} else if (name === "escape") found.escape = value;
		const nameSpan = { start: at, end: at + written.length };
		seen.add(name);
		found.lines = index + 1;
		// Two readers in BuildKit: the one that looks for `syntax` and `check` stops at an indented line.
		listed &&= start === line.start;
		if (listed) found.directives.push({ name, value, span, nameSpan, valueSpan, line: index + 1 });
	}
	return found;
}
