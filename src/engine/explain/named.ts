import type { Situation } from "../simulate/conditions.ts";
import type { LineContext } from "./context.ts";

/** Where a package or a file is named: what the conditions of its entry's sentences ask. */
export function situationOfName({ instruction, stage, state, ships }: LineContext, named: string): Situation {
	return { instruction, stage, state, phase: "build", ships, named };
}
