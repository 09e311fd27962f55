import { cacheMountElsewhere } from "../findings/cache-mount-elsewhere.ts";
import type { Idiom } from "./idiom.ts";

/** Caches of package managers and compilers are mounted by the builder, so that they survive outside of layers. */
export const cacheMounts: Idiom = {
	rank: 25,
	*find(simulation) {
		// A mount where the program does not look keeps nothing.
		const vain = new Set([...cacheMountElsewhere.check(simulation)].map(({ at }) => at));
		const mounted = simulation.steps.filter(({ instruction }) =>
			instruction.mounts.some(({ type }) => type === "cache"),
		);
		const praised = mounted.filter(({ instruction }) => !vain.has(instruction.index));
		const lines = praised.length > 0 ? praised : mounted;
		if (lines.length === 0) return;
		yield {
			at: lines.map(({ instruction }) => instruction.index),
			says: [],
			...(praised.length === 0 && { unpraised: true as const }),
		};
	},
};
