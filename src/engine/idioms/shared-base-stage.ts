import type { Values } from "../../model/message.ts";
import { lineRef } from "../explain/context.ts";
import { stageName } from "../explain/overview/stages.ts";
import type { Stage } from "../simulate/stage.ts";
import type { Idiom } from "./idiom.ts";

/** What several stages need is set up once, in a stage that they build on. */
export const sharedBaseStage: Idiom = {
	*find({ stages }) {
		const heirs = new Map<Stage, Stage[]>();
		for (const stage of stages) {
			const known = stage.parent && heirs.get(stage.parent);
			if (known) known.push(stage);
			else if (stage.parent) heirs.set(stage.parent, [stage]);
		}
		for (const stage of stages) {
			const children = heirs.get(stage) ?? [];
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
