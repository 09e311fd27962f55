import type { Instruction } from "../../model/dockerfile.ts";
import type { Line } from "./lines.ts";
import { type FoundProblem, problem } from "./problems.ts";
import { recogniseFormat } from "./recognise.ts";

/** BuildKit reads lines with a scanner that takes 64 KiB. */
const LONGEST_LINE = 65_535;

/** What is wrong with the text as a whole. */
export function checkFile(
	source: string,
	lines: readonly Line[],
	instructions: readonly Instruction[],
	comments: number,
): FoundProblem[] {
	const found: FoundProblem[] = [];
	if (instructions.length === 0) {
		const id = comments === 0 ? "file-empty" : "only-comments";
		found.push(problem("parse", id, {}, { start: 0, end: source.length }));
	}
	for (const [index, line] of lines.entries()) {
		if (line.next - line.start <= LONGEST_LINE / 3) continue;
		const ended = source[line.next - 1] === "\n";
		const bytes = utf8Length(source, line.start, line.next) - (ended ? 1 : 0);
		if (bytes > LONGEST_LINE) {
			const span = { start: line.start, end: line.end };
			found.push(problem("parse", "line-too-long", { bytes, most: LONGEST_LINE, number: index + 1 }, span));
		}
	}
	const format = instructions.length ? recogniseFormat(source, lines, instructions) : null;
	if (format) found.push(problem("instruction", format.id, {}, format.span));
	found.push(...checkCharacters(source));
	return found;
}

/** The problems of single lines that one about the whole text makes pointless. */
export function isDrowned({ key }: FoundProblem, whole: readonly FoundProblem[]): boolean {
	if (!whole.some(({ key: other }) => other.startsWith("problems/pasted-") || other === "problems/binary#what"))
		return false;
	return ["unknown-instruction", "from-missing", "before-from", "no-arguments"].some(
		(id) => key === `problems/${id}#what`,
	);
}

/** Binary data, or single characters that no program can read: NUL and halves of surrogate pairs. */
function checkCharacters(source: string): FoundProblem[] {
	const strange = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g;
	const sample = source.slice(0, 8192);
	const first = strange.exec(sample);
	const many = first ? (sample.match(strange)?.length ?? 0) : 0;
	if (first && many > 4 && many > sample.length / 30) {
		return [problem("build", "binary", {}, { start: first.index, end: first.index + 1 })];
	}
	const found: FoundProblem[] = [];
	const nul = source.indexOf("\0");
	if (nul >= 0) found.push(problem("build", "nul", {}, { start: nul, end: nul + 1 }));
	const lone = /\p{Surrogate}/u.exec(source);
	if (lone) found.push(problem("build", "lone-surrogate", {}, { start: lone.index, end: lone.index + 1 }));
	return found;
}

function utf8Length(source: string, start: number, end: number): number {
	let bytes = 0;
	for (let at = start; at < end; at++) {
		const code = source.charCodeAt(at);
		if (code < 0x80) bytes += 1;
		else if (code < 0x800 || (code >= 0xd800 && code < 0xe000)) bytes += 2;
		else bytes += 3;
	}
	return bytes;
}
