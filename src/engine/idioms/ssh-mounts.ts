import type { Idiom } from "./idiom.ts";

/** A command uses the keys of the person who builds through an agent, so that they never get into the build. */
export const sshMounts: Idiom = {
	rank: 23,
	*find({ steps }) {
		const mounted = steps.filter(({ instruction }) => instruction.mounts.some(({ type }) => type === "ssh"));
		if (mounted.length > 0) yield { at: mounted.map(({ instruction }) => instruction.index), says: [] };
	},
};
