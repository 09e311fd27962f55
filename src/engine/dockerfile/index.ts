import type { Dockerfile, Instruction } from "../../model/dockerfile.ts";
import { relativeBodies } from "./bodies.ts";
import { ParseCache } from "./cache.ts";
import { parseDirectives } from "./directives.ts";
import { parseInstruction } from "./instruction.ts";
import { lineAt, splitLines } from "./lines.ts";
import type { FoundProblem } from "./problems.ts";
import { type Extent, logicalText, scan } from "./scan.ts";

export { ParseCache } from "./cache.ts";
export { expandWord, variableUses } from "./expand.ts";

/**
 * Reads a Dockerfile as BuildKit does. Never throws: what BuildKit would refuse is among `problems`,
 * and the rest is read all the same. With the cache of an earlier call, only the instructions whose text
 * has changed since are parsed.
 */
export function parseDockerfile(source: string, previous: ParseCache = new ParseCache()): Dockerfile {
	const lines = splitLines(source);
	const { directives, escape, problems: found, lines: directiveLines } = parseDirectives(source, lines);
	const { extents, comments } = scan(source, lines, escape, { listed: directives.length, lines: directiveLines });
	previous.begin(escape);
	const instructions: Instruction[] = extents.map((extent, index) => {
		const text = source.slice(extent.start, extent.end);
		return previous.get(text, place(extent, index), () => {
			const logical = logicalText(source, extent.pieces, extent.start);
			return parseInstruction(text, logical, relativeBodies(extent.bodies, extent.start), escape);
		});
	});
	previous.end();
	const withLine = (problem: FoundProblem) => ({ ...problem, line: lineAt(lines, problem.span.start) });
	const problems = [...found, ...instructions.flatMap((instruction) => instruction.problems)].map(withLine);
	problems.sort((a, b) => a.span.start - b.span.start);
	return { source, escape, directives, comments, instructions, problems };
}

function place(extent: Extent, index: number) {
	const { start: offset, startLine, endLine, docComments } = extent;
	return { index, offset, startLine, endLine, docComments };
}
