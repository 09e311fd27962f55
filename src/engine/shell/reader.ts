import type { Operator, Script } from "../../model/shell.ts";
import { type MappedText, type Span, sourceOffset, sourceSpan } from "../../model/span.ts";

/** Compound commands and substitutions nested deeper than this stand as text. */
export const MAX_DEPTH = 100;

/** What the conversion of one body shares at all depths. */
export interface Progress {
	depth: number;
	errors: Script["errors"];
	/** Spans of all that is neither blank nor comment, for finding what no node covers. */
	covered: Span[];
	truncated: boolean;
}

/** A text that syntax nodes point into: the body, or what stands inside escaped backquotes. */
export interface Reader {
	text: string;
	mapped: MappedText;
	progress: Progress;
	/** Where here-document bodies begin and end in `text`; separators are not looked for inside. */
	heredocs: Map<number, number>;
}

export function span(reader: Reader, start: number, end: number): Span {
	return sourceSpan(reader.mapped, start, end);
}

/** The span of a token, which is remembered as covered. */
export function token(reader: Reader, start: number, end: number): Span {
	const result = sourceSpan(reader.mapped, start, end);
	if (end > start) reader.progress.covered.push(result);
	return result;
}

export function operator(reader: Reader, start: number, end: number): Operator {
	return { text: reader.text.slice(start, end), span: token(reader, start, end) };
}

/** Removes backslash-newline pairs, which the shell drops outside single quotes. */
export function withoutContinuations(text: string): string {
	if (!text.includes("\\\n")) return text;
	return text.replace(/'[^']*'|\\\n|\\[^]/g, (piece) => (piece === "\\\n" ? "" : piece));
}

/**
 * The way back for `text`, which stands at `[start, end)` of the reader's text: absent where characters stand in the
 * source one for one. `verbatim`: inside single quotes, where a backslash before a newline stays.
 */
export function runsOf(
	reader: Reader,
	start: number,
	end: number,
	verbatim = false,
): { at: number; source: number }[] | undefined {
	const { text, mapped } = reader;
	const contiguous = end <= start || sourceOffset(mapped, end - 1) - sourceOffset(mapped, start) === end - 1 - start;
	if (contiguous && (verbatim || !text.slice(start, end).includes("\\\n"))) return undefined;
	const runs = [{ at: 0, source: sourceOffset(mapped, start) }];
	let at = 0;
	for (let index = start; index < end; index++) {
		if (!verbatim && text[index] === "\\" && text[index + 1] === "\n") {
			index++;
			continue;
		}
		const source = sourceOffset(mapped, index);
		const last = runs[runs.length - 1];
		if (last && source !== last.source + (at - last.at)) runs.push({ at, source });
		at++;
	}
	return runs.length > 1 ? runs : undefined;
}
