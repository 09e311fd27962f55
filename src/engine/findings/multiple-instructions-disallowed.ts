import type { Instruction } from "../../model/dockerfile.ts";
import { lineRef } from "../explain/context.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Found, Rule } from "./rule.ts";
import { removal } from "./support/written.ts";

const ONCE = new Set(["CMD", "ENTRYPOINT", "HEALTHCHECK"]);

/** A CMD, ENTRYPOINT or HEALTHCHECK that a later one of the same stage replaces. */
export const multipleInstructionsDisallowed: Rule = {
	aliases: ["buildkit/MultipleInstructionsDisallowed", "hadolint/DL4003", "hadolint/DL4004", "hadolint/DL3012"],
	severity: "warning",
	instead: ["instructions/cmd#beware.overridden", "instructions/entrypoint#beware.overridden"],
	*check(simulation) {
		const { instructions } = simulation.file;
		const next = new Map<string, Instruction>();
		const found: Found[] = [];
		for (const instruction of instructions.toReversed()) {
			if (instruction.keyword === "FROM") next.clear();
			if (!ONCE.has(instruction.keyword)) continue;
			const later = next.get(instruction.keyword);
			if (later) found.push(replaced(simulation, instruction, later));
			next.set(instruction.keyword, instruction);
		}
		yield* found.reverse();
	},
};

function replaced(simulation: Simulation, instruction: Instruction, later: Instruction): Found {
	const { keyword, index, keywordSpan } = instruction;
	const values = { keyword, line: lineRef(later.startLine) };
	return { at: index, span: keywordSpan, values, fix: { edits: [removal(simulation, instruction)] } };
}
