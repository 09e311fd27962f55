import type { Comment, Dockerfile, Instruction } from "../../model/dockerfile.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { stepAt } from "./asking.ts";

/** The instruction on the line below a block of comments; undefined where another line comes between. */
export function below(simulation: Simulation, block: Comment[]): Instruction | undefined {
	const last = block.at(-1);
	return last && stepAt(simulation, last.line + 1)?.instruction;
}

/** Comments on lines that follow each other, outside of instructions. */
export function commentBlocks({ comments }: Dockerfile): Comment[][] {
	const found: Comment[][] = [];
	for (const comment of comments) {
		if (comment.inside !== null) continue;
		const block = found.at(-1);
		if (block?.at(-1)?.line === comment.line - 1) block.push(comment);
		else found.push([comment]);
	}
	return found;
}
