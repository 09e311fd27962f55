import { programFile } from "./build-effects.ts";
import { resolvePath } from "./paths.ts";
import type { Simulation } from "./simulation.ts";
import type { Stage } from "./stage.ts";

/** How many stages a program is followed through. */
const MAX_STAGES = 8;

/** The compiler or build tool (`go`, `cargo`) that a line of this file makes a program with, or null where none is known to. */
export function compilerOf(stage: Stage, program: string, simulation: Simulation): string | null {
	let [at, path]: [Stage, string] = [stage, resolvePath(stage.state.workdir.value, program)];
	let found = program.includes("/") ? at.files.origin(path) : programFile(stage, program);
	for (let hops = 0; found && hops < MAX_STAGES; hops++) {
		const { by, kind, programs, copied } = found.event;
		if (by && (found.exact ? kind === "binary" : programs)) return by;
		const source = copied?.stage == null ? null : simulation.stages[copied.stage];
		if (!source || !copied) return null;
		path = `${copied.path}${found.exact ? "" : path.slice(found.path.length)}`;
		at = source;
		found = at.files.origin(path);
	}
	return null;
}
