import type { Idiom } from "./idiom.ts";

/** Caches of package managers and compilers are mounted by the builder, so that they survive outside of layers. */
export const cacheMounts: Idiom = {
	rank: 25,
	*find({ steps }) {
		const mounted = steps.filter(({ instruction }) => instruction.mounts.some(({ type }) => type === "cache"));
		if (mounted.length > 0) yield { at: mounted.map(({ instruction }) => instruction.index), says: [] };
	},
};
