import type { Script, ShellWord, WordPart } from "../../../model/shell.ts";
import type { Span } from "../../../model/span.ts";

/** Everything wrong with a script's spans: out of range, outside their parent, parts that leave a hole in a word. */
export function faults(script: Script, source: string): string[] {
	const found: string[] = [];
	visit(script, { start: 0, end: source.length }, source, found);
	return found;
}

function visit(value: unknown, outer: Span, source: string, found: string[]): void {
	if (Array.isArray(value)) for (const item of value) visit(item, outer, source, found);
	if (value === null || typeof value !== "object" || Array.isArray(value)) return;
	const own = "span" in value ? (value.span as Span) : null;
	for (const [key, item] of Object.entries(value)) {
		if (key === "heredoc" && item) checkRange(item.span, { start: 0, end: source.length }, "heredoc", found);
		else if (isSpan(item)) checkRange(item, key === "span" ? outer : (own ?? outer), key, found);
		else visit(item, own ?? outer, source, found);
	}
	if ("raw" in value) checkWord(value as ShellWord, source, found);
}

function isSpan(value: unknown): value is Span {
	return typeof value === "object" && value !== null && "start" in value && "end" in value && !("kind" in value);
}

function checkRange(span: Span, outer: Span, name: string, found: string[]): void {
	if (span.start > span.end || span.start < outer.start || span.end > outer.end)
		found.push(`${name} ${span.start}-${span.end} outside ${outer.start}-${outer.end}`);
}

function checkWord(word: ShellWord, source: string, found: string[]): void {
	checkParts(word.parts, word.span, source, found);
}

function checkParts(parts: WordPart[], whole: Span, source: string, found: string[]): void {
	let at = whole.start;
	for (const part of parts) {
		const gap = source.slice(at, part.span.start);
		if (part.span.start < at || !onlyContinuations(gap))
			found.push(`hole before ${part.kind} at ${part.span.start}: ${JSON.stringify(gap)}`);
		at = part.span.end;
		if (part.kind === "literal" && !part.runs && source.slice(part.span.start, part.span.end) !== part.text)
			found.push(`literal ${JSON.stringify(part.text)} at ${part.span.start}`);
		if (part.kind === "double-quoted" && part.parts.length)
			checkParts(part.parts, inside(part.span, source), source, found);
	}
	if (!onlyContinuations(source.slice(at, whole.end))) found.push(`hole at the end of ${whole.start}-${whole.end}`);
}

function inside(span: Span, source: string): Span {
	const start = span.start + (source[span.start] === "$" ? 2 : 1);
	return { start, end: source[span.end - 1] === '"' && span.end > start ? span.end - 1 : span.end };
}

/** Backslash, newline, comment lines and blanks that the Dockerfile's own continuation leaves out. */
function onlyContinuations(gap: string): boolean {
	return /^(?:\\\n(?:[ \t]*#[^\n]*\n|[ \t]*\n)*[ \t]*)*$/.test(gap);
}
