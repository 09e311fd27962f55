import { lineRef } from "../explain/context.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Stage } from "../simulate/stage.ts";
import type { Idiom } from "./idiom.ts";

/** `ENV PATH` puts the programs of a virtual environment first, which takes the place of activating it. */
export const virtualenvOnPath: Idiom = {
	instead: ["instructions/env#why.path-directory", "variables/VIRTUAL_ENV#why.0"],
	*find(simulation) {
		const told = new Map<string, { stage: Stage; line: number }>();
		for (const { instruction, stage } of simulation.steps) {
			if (instruction.keyword !== "ENV" || !stage) continue;
			const value = instruction.pairs.some(({ key }) => key === "PATH")
				? stage.env.get("PATH", instruction.index)?.value
				: null;
			const first = value?.split(":", 1)[0] ?? "";
			if (!/\/bin$/.test(first)) continue;
			const directory = first.replace(/\/bin$/, "");
			const origin = stage.files.origin(directory);
			const made = origin && (origin.event.by === "python" || origin.event.by === "uv") ? origin.event : null;
			if (!origin || !made || made.at < 0 || !isWithin(directory, origin.path)) continue;
			const before = told.get(directory);
			if (before) {
				if (before.stage === stage || stage.parent) continue;
				const values = { directory, line: lineRef(before.line) };
				yield { at: [instruction.index], says: [{ at: instruction.index, form: "again", values }] };
				continue;
			}
			told.set(directory, { stage, line: instruction.startLine });
			yield {
				at: [made.at, instruction.index].sort((a, b) => a - b),
				says: [{ at: instruction.index, form: "made", values: { directory, line: lineRef(made.from.line ?? 0) } }],
			};
		}
	},
};
