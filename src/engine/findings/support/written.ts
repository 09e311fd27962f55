import type { Instruction } from "../../../model/dockerfile.ts";
import type { TextEdit } from "../../../model/edits.ts";
import type { Span } from "../../../model/span.ts";
import type { Simulation } from "../../simulate/simulation.ts";

/** The text of the file at a span, as the author wrote it. */
export function writtenAt({ file }: Simulation, { start, end }: Span): string {
	return file.source.slice(start, end);
}

/** Whether a word has no capital letters. */
export function isLower(text: string): boolean {
	return text === text.toLowerCase();
}

/** Whether a word has no small letters. */
export function isUpper(text: string): boolean {
	return text === text.toUpperCase();
}

/** The physical lines of an instruction before its heredocs: the first line's start to the last line's end. */
export function headerOf({ span, heredocs }: Instruction): Span {
	return { start: span.start, end: heredocs[0]?.contentSpan.start ?? span.end };
}

/** The change that takes the lines of an instruction out of the file. */
export function removal({ file }: Simulation, { span }: Instruction): TextEdit {
	const { source } = file;
	const start = source.lastIndexOf("\n", span.start - 1) + 1;
	const feed = source.indexOf("\n", span.end);
	return { span: { start, end: feed < 0 ? source.length : feed + 1 }, text: "" };
}

/** The change that takes a flag and the blanks after it out of its line. */
export function flagRemoval({ file }: Simulation, { span }: { span: Span }): TextEdit {
	const blanks = /^[ \t]*/.exec(file.source.slice(span.end, span.end + 100))?.[0].length ?? 0;
	return { span: { start: span.start, end: span.end + blanks }, text: "" };
}
