import type { Values } from "../../model/message.ts";
import { lineRef } from "../explain/context.ts";
import { stageName } from "../explain/stages.ts";
import type { Idiom } from "./idiom.ts";

/** What several stages need is set up once, in a stage that they build on. */
export const sharedBaseStage: Idiom = {
	*find({ stages }) {
		for (const stage of stages) {
			const children = stages.filter((one) => one.parent === stage);
			if (children.length < 2 || stage.end - stage.from < 2) continue;
			const lines = lineRef(...children.map((one) => one.startLine));
			const named = children.every(({ name }) => name);
			const values: Values = named ? { names: children.map(stageName), lines } : { lines };
			yield {
				at: [stage.from, ...children.map(({ from }) => from)],
				says: [{ at: stage.from, form: named ? "named" : "lines", values, last: true }],
			};
		}
	},
};
