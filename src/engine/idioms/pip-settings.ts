import { lineRef } from "../explain/context.ts";
import { buildsOn } from "./asking.ts";
import { callsOf } from "./calls.ts";
import type { Idiom } from "./idiom.ts";

/** Settings for pip in a stage where uv installs: only pip reads them. */
export const pipSettings: Idiom = {
	*find(simulation) {
		const uv = callsOf(simulation, "uv sync", "uv pip", "uv add");
		if (uv.length === 0) return;
		const pip = callsOf(simulation, "pip install", "pip download", "pip wheel");
		for (const { instruction, stage } of simulation.steps) {
			const names = instruction.pairs.map(({ key }) => key).filter((key) => key.startsWith("PIP_"));
			if (instruction.keyword !== "ENV" || names.length === 0 || !stage) continue;
			const later = (call: (typeof uv)[number]) => call.at > instruction.index && buildsOn(call.stage, stage);
			const [first] = uv.filter(later);
			if (!first) continue;
			const own = pip.filter(later);
			const values = {
				line: lineRef(first.line),
				...(own.length > 0 && { lines: lineRef(...own.map((call) => call.line)) }),
			};
			yield {
				at: [instruction.index, first.at],
				says: [{ at: instruction.index, form: own.length > 0 ? "both" : "none", values, last: true }],
			};
		}
	},
};
