import type { Problem } from "../../../model/dockerfile.ts";
import { findTarget } from "../../simulate/index.ts";
import type { Simulation } from "../../simulate/simulation.ts";

/** A target that the file lacks stops the build; the last stage is explained in its place. */
export function unknownTarget({ stages, file }: Simulation, target: string | undefined): Problem[] {
	const last = stages.at(-1);
	if (!target || !last || findTarget(stages, target)) return [];
	const span = file.instructions[last.from]?.span ?? { start: 0, end: 0 };
	return [{ stage: "build", key: "summary/run#target-unknown", values: { target }, span, line: last.startLine }];
}
