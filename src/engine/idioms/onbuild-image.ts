import { lineRef } from "../explain/context.ts";
import type { Idiom } from "./idiom.ts";

/** An image that prepares the work and leaves the project's own steps to the builds that start from it. */
export const onbuildImage: Idiom = {
	*find({ steps, target }) {
		const deferred = steps.filter(({ instruction, stage }) => instruction.onbuild && stage === target);
		const [first] = deferred;
		if (!first || deferred.length < 2) return;
		const lines = lineRef(...deferred.map(({ instruction }) => instruction.startLine));
		yield {
			at: deferred.map(({ instruction }) => instruction.index),
			says: [{ at: first.instruction.index, values: { lines } }],
		};
	},
};
