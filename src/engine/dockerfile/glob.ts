/**
 * The patterns of `${v#p}`, `${v%p}` and `${v/p/r}`: `*`, `?` and backslash escapes, no brackets.
 * Matched by segments between stars, in linear time, where BuildKit compiles a regular expression.
 */
export type Pattern = Segment[];
type Segment = (string | typeof ANY)[];
const ANY = Symbol("?");

/** Null where a backslash stands before a character that needs none: an error for BuildKit. */
export function parsePattern(pattern: string): Pattern | null {
	const segments: Segment[] = [[]];
	const chars = [...pattern];
	for (let index = 0; index < chars.length; index++) {
		let char = chars[index] as string;
		if (char === "*") {
			segments.push([]);
			continue;
		}
		let item: string | typeof ANY = char === "?" ? ANY : char;
		if (char === "\\") {
			const next = chars[index + 1];
			if (next === "}" || next === "/") continue;
			if (next !== "*" && next !== "?" && next !== "\\") return null;
			char = next;
			item = next;
			index++;
		}
		segments.at(-1)?.push(item);
	}
	return segments;
}

/** `${value#pattern}`, or `##` where `longest`. */
export function trimPrefix(pattern: Pattern, value: string, longest: boolean): string {
	const chars = [...value];
	const end = matchFrom(pattern, chars, 0, longest);
	return end < 0 ? value : chars.slice(end).join("");
}

/** `${value%pattern}`, or `%%` where `longest`. */
export function trimSuffix(pattern: Pattern, value: string, longest: boolean): string {
	const chars = [...value].reverse();
	const mirrored = pattern.map((segment) => [...segment].reverse()).reverse();
	const end = matchFrom(mirrored, chars, 0, longest);
	return end < 0 ? value : chars.slice(end).reverse().join("");
}

/** `${value/pattern/replacement}`, or `//` where `all`. */
export function replace(pattern: Pattern, value: string, replacement: string, all: boolean): string {
	const chars = [...value];
	const out: string[] = [];
	let at = 0;
	let lastEnd = -1;
	while (at <= chars.length) {
		const start = findSegment(pattern[0] ?? [], chars, at);
		const end = start < 0 ? -1 : matchFrom(pattern, chars, start, true);
		// A later start leaves less room for the other segments, so one failure is final.
		if (start < 0 || end < 0) break;
		for (; at < start; at++) out.push(chars[at] as string);
		if (end > start || start !== lastEnd) out.push(replacement);
		if (end === start) {
			if (start < chars.length) out.push(chars[start] as string);
			at = start + 1;
		} else at = end;
		lastEnd = end;
		if (!all) break;
	}
	return out.join("") + chars.slice(at).join("");
}

/** Where the match that begins exactly at `start` ends, or -1. */
function matchFrom(pattern: Pattern, chars: string[], start: number, longest: boolean): number {
	const [first = [], ...rest] = pattern;
	if (!segmentAt(first, chars, start)) return -1;
	let at = start + first.length;
	for (let index = 0; index < rest.length; index++) {
		const segment = rest[index] as Segment;
		const last = index === rest.length - 1;
		const found = last && longest ? findLastSegment(segment, chars, at) : findSegment(segment, chars, at);
		if (found < 0) return -1;
		at = found + segment.length;
	}
	return at;
}

function segmentAt(segment: Segment, chars: string[], at: number): boolean {
	if (at + segment.length > chars.length) return false;
	return segment.every((item, index) => item === ANY || item === chars[at + index]);
}

function findSegment(segment: Segment, chars: string[], from: number): number {
	for (let at = from; at + segment.length <= chars.length; at++) if (segmentAt(segment, chars, at)) return at;
	return -1;
}

function findLastSegment(segment: Segment, chars: string[], from: number): number {
	for (let at = chars.length - segment.length; at >= from; at--) if (segmentAt(segment, chars, at)) return at;
	return -1;
}
