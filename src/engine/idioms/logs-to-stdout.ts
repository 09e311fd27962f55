import { lineRef } from "../explain/context.ts";
import { effectsOf } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";
import { runsDoing } from "./runs.ts";

const STREAMS = /^\/dev\/std(out|err)$|^\/proc\/(self|1)\/fd\/[12]$/;

/** Log files become links to the process's output, which Docker collects. */
export const logsToStdout: Idiom = {
	instead: ["commands/ln#why"],
	*find(simulation) {
		let first: number | null = null;
		for (const step of runsDoing(simulation, "links")) {
			const logs = effectsOf(step, "links").flatMap(({ effect }) => (STREAMS.test(effect.from) ? [effect.to] : []));
			const { index, startLine } = step.instruction;
			if (logs.length === 0) continue;
			const says: Recognised["says"] =
				first === null
					? [{ at: index, form: "first", values: { logs } }]
					: [{ at: index, form: "again", values: { logs, first: lineRef(first) } }];
			yield { at: [index], says };
			first ??= startLine;
		}
	},
};
