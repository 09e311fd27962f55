import type { Directive, Dockerfile, Instruction, Problem } from "../../model/dockerfile.ts";
import { relativeBodies } from "./bodies.ts";
import { ParseCache } from "./cache.ts";
import { checkBuild } from "./check-build.ts";
import { checkFile, isDrowned } from "./check-file.ts";
import { checkInstruction } from "./check-instruction.ts";
import { parseDirectives } from "./directives.ts";
import { parseInstruction } from "./instruction.ts";
import { type Line, lineAt, splitLines } from "./lines.ts";
import type { FoundProblem } from "./problems.ts";
import { type Extent, logicalText, scan } from "./scan.ts";

export { ParseCache } from "./cache.ts";
export { expandWord, variableUses } from "./expand.ts";

/**
 * Reads a Dockerfile as BuildKit does. Never throws: what BuildKit would refuse is among `problems`,
 * and the rest is read all the same. With the cache of an earlier call, only the instructions whose text
 * has changed since are parsed.
 * @param buildArgs values given from outside, on which it depends what the build would refuse
 */
export function parseDockerfile(
	source: string,
	previous: ParseCache = new ParseCache(),
	buildArgs: Readonly<Record<string, string>> = {},
): Dockerfile {
	const given = JSON.stringify(buildArgs);
	// Which entries a text needs is asked right before it is analysed.
	if (previous.last?.source === source && previous.last.buildArgs === given) return previous.last.file;
	const file = parseAnew(source, previous, buildArgs);
	previous.last = { source, buildArgs: given, file };
	return file;
}

function parseAnew(source: string, previous: ParseCache, buildArgs: Readonly<Record<string, string>>): Dockerfile {
	const lines = splitLines(source);
	const { directives, escape, problems: found, lines: directiveLines } = parseDirectives(source, lines);
	const { extents, comments } = scan(source, lines, escape, { listed: directives.length, lines: directiveLines });
	previous.begin(escape);
	const parsed = extents.map((extent, index) => {
		const text = source.slice(extent.start, extent.end);
		const bodies = relativeBodies(extent.bodies, extent.start);
		// Where an empty body begins depends on a line feed behind the instruction's own text.
		const key = [text, ...bodies.map(({ content }) => `${content.start}-${content.end}`)].join("\0");
		return previous.get(key, place(extent, index), () => {
			const logical = logicalText(source, extent.pieces, extent.start);
			const local = parseInstruction(text, logical, bodies, escape);
			local.found.push(...checkInstruction(local));
			// What is wrong with a deferred instruction shows only in a stage that runs it.
			local.onbuild?.found.push(...checkInstruction(local.onbuild));
			return local;
		});
	});
	previous.end();
	const problems = findProblems(source, lines, parsed, directives, escape, found, comments.length, buildArgs);
	const instructions = withProblems(parsed, problems);
	return { source, escape, directives, comments, instructions, problems };
}

function place(extent: Extent, index: number) {
	const { start: offset, startLine, endLine, docComments } = extent;
	return { index, offset, startLine, endLine, docComments };
}

function findProblems(
	source: string,
	lines: readonly Line[],
	instructions: readonly Instruction[],
	directives: readonly Directive[],
	escape: string,
	found: readonly FoundProblem[],
	comments: number,
	buildArgs: Readonly<Record<string, string>>,
): Problem[] {
	const whole = checkFile(source, lines, instructions, comments);
	const single = [
		...found,
		...instructions.flatMap((instruction) => instruction.problems),
		...checkBuild(instructions, directives, escape, buildArgs),
	];
	return [...whole, ...single.filter((problem) => !isDrowned(problem, whole))]
		.map((problem) => withLineAbove({ ...problem, line: lineAt(lines, problem.span.start) }, instructions))
		.sort((a, b) => a.span.start - b.span.start);
}

/** What Docker takes for an unknown instruction is often the rest of the line above, which lacks its continuation. */
function withLineAbove(problem: Problem, instructions: readonly Instruction[]): Problem {
	const { key, values, instruction = 0, line } = problem;
	if (key !== "problems/unknown-instruction#what" || values.nearest) return problem;
	const above = instructions[instruction - 1];
	if (above?.endLine !== line - 1 || above.heredocs.length) return problem;
	return { ...problem, values: { ...values, lines: { lines: [above.endLine] } } };
}

/** Gives every instruction its problems; those without any stay the objects that they are. */
function withProblems(instructions: readonly Instruction[], problems: readonly Problem[]): Instruction[] {
	const byInstruction = new Map<number, Problem[]>();
	for (const problem of problems) {
		if (problem.instruction === undefined) continue;
		const list = byInstruction.get(problem.instruction);
		if (list) list.push(problem);
		else byInstruction.set(problem.instruction, [problem]);
	}
	return instructions.map((instruction) => {
		const own = byInstruction.get(instruction.index);
		return own || instruction.problems.length ? { ...instruction, problems: own ?? [] } : instruction;
	});
}
