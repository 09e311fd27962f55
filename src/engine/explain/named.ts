import type { Situation } from "../simulate/conditions.ts";
import { type LineContext, phaseOf } from "./context.ts";

/** Where a package or a file is named: what the conditions of its entry's sentences ask. */
export function situationOfName(context: LineContext, named: string): Situation {
	const { instruction, stage, state, ships } = context;
	return { instruction, stage, state, phase: phaseOf(context), ships, named };
}
