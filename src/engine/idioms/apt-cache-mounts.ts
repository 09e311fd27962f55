import { lineRef } from "../explain/context.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Step } from "../simulate/simulation.ts";
import type { Idiom } from "./idiom.ts";

const CLEANER = "/etc/apt/apt.conf.d/docker-clean";

/** Debian's images delete what apt downloads; a line turns that off, so that a cache mount keeps it. */
export const aptCacheMounts: Idiom = {
	*find({ steps }) {
		for (const step of steps) {
			if (!step.executions.some(({ effects }) => effects.some((one) => one.kind === "removes" && one.path === CLEANER)))
				continue;
			const mounted = steps.filter(
				(other) => other.instruction.index >= step.instruction.index && keepsPackages(other, step),
			);
			const [first] = mounted;
			if (!first) continue;
			const at = step.instruction.index;
			const form = first === step ? "same" : "later";
			const lines = lineRef(...mounted.map(({ instruction }) => instruction.startLine));
			yield {
				at: [...new Set([at, ...mounted.map(({ instruction }) => instruction.index)])],
				says: [{ at, form, values: { file: CLEANER, lines } }],
			};
		}
	},
};

/** Whether a line of the same stage, or of one that builds on it, mounts a cache where apt keeps packages. */
function keepsPackages({ instruction, stage }: Step, cleaned: Step): boolean {
	const mounts = instruction.mounts.some(
		({ type, target }) => type === "cache" && isWithin(target ?? "", "/var/cache/apt"),
	);
	if (!mounts) return false;
	for (let one = stage; one; one = one.parent) if (one === cleaned.stage) return true;
	return false;
}
