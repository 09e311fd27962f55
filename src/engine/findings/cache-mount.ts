import type { Stage } from "../simulate/stage.ts";
import { pipCacheLeft } from "./pip-cache-left.ts";
import type { Rule } from "./rule.ts";
import { installsAfterEverything } from "./sources-before-install.ts";
import { cacheOf, copiesOut, mountFix } from "./support/cache-mounts.ts";
import { headSpan, runsWith } from "./support/commands.ts";
import { uvCacheLeft } from "./uv-cache-left.ts";

/** Dependencies are downloaded anew whenever their list changes, which a cache mount would spare. Told once. */
export const cacheMount: Rule = {
	aliases: [],
	severity: "info",
	once: true,
	*check(simulation) {
		// An author who uses cache mounts at all knows them.
		if (simulation.file.instructions.some(({ mounts }) => mounts.some(({ type }) => type === "cache"))) return;
		// There the mount is named as the other way.
		const built = [...installsAfterEverything(simulation)].filter(({ builds }) => builds);
		const told = new Set(
			[...pipCacheLeft.check(simulation), ...uvCacheLeft.check(simulation), ...built].map(({ at }) => at),
		);
		const seen = new Map<Stage, Set<string>>();
		for (const { step, first, stage } of runsWith(simulation, (execution, at) => cacheOf(execution, at) !== null)) {
			// What an earlier line of the stage has downloaded lies there for the later ones.
			const path = cacheOf(first, step) ?? "";
			const paths = seen.get(stage) ?? new Set();
			seen.set(stage, paths);
			const spared = told.has(step.instruction.index) || paths.has(path);
			paths.add(path);
			if (spared) continue;
			const fix = mountFix(step, first);
			yield {
				at: step.instruction.index,
				span: headSpan(first),
				reason: copiesOut(first) ? "alone" : "every",
				values: { program: first.invocation.name, path },
				...(fix && { fix }),
			};
		}
	},
};
