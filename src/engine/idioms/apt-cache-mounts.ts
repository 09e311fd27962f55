import { lineRef } from "../explain/context.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Step } from "../simulate/simulation.ts";
import { buildsOn, stepsWith } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

const CLEANER = "/etc/apt/apt.conf.d/docker-clean";

/** Debian's images delete what apt downloads; a line turns that off, so that a cache mount keeps it. */
export const aptCacheMounts: Idiom = {
	*find(simulation) {
		const caching = simulation.steps.filter(cachesPackages);
		for (const step of stepsWith(simulation, "removes")) {
			if (!step.executions.some(({ effects }) => effects.some((one) => one.kind === "removes" && one.path === CLEANER)))
				continue;
			const mounted = caching.filter(
				(other) => other.instruction.index >= step.instruction.index && buildsOn(other.stage, step.stage),
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

/** Whether a line mounts a cache where apt keeps packages. */
function cachesPackages({ instruction, stage }: Step): boolean {
	return (
		stage !== null &&
		instruction.mounts.some(({ type, target }) => type === "cache" && isWithin(target ?? "", "/var/cache/apt"))
	);
}
