import type { Stage } from "../simulate/stage.ts";
import { pipCacheLeft } from "./pip-cache-left.ts";
import type { Found, Rule } from "./rule.ts";
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
		const seen = new Map<Stage, Map<string, Found | null>>();
		const found: Found[] = [];
		for (const { step, first, stage } of runsWith(simulation, (execution, at) => cacheOf(execution, at) !== null)) {
			// What an earlier line of the stage has downloaded lies there for the later ones.
			const path = cacheOf(first, step) ?? "";
			const paths = seen.get(stage) ?? new Map<string, Found | null>();
			seen.set(stage, paths);
			const fix = mountFix(step, first);
			const earlier = paths.get(path);
			if (earlier !== undefined || told.has(step.instruction.index)) {
				// In a mount it does not: then the later ones need the same.
				if (fix) earlier?.fix?.edits.push(...fix.edits);
				else if (earlier) delete earlier.fix;
				if (earlier === undefined) paths.set(path, null);
				continue;
			}
			const one: Found = {
				at: step.instruction.index,
				span: headSpan(first),
				reason: copiesOut(first) ? "alone" : "every",
				values: { program: first.invocation.name, path },
				...(fix && { fix }),
			};
			paths.set(path, one);
			found.push(one);
		}
		yield* found;
	},
};
