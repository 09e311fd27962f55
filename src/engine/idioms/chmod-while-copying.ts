import { lineRef } from "../explain/context.ts";
import { usesOf } from "../simulate/simulation.ts";
import type { Idiom } from "./idiom.ts";

/** A program or script gets the right to be executed while it is copied or added. */
export const chmodWhileCopying: Idiom = {
	instead: ["instructions/flags/chmod#why", "instructions/copy#why.runs"],
	*find(simulation) {
		for (const step of simulation.steps) {
			const mode = step.instruction.flags.find((flag) => flag.name === "chmod")?.value;
			if (!mode || !/^0?[0-7]*[1357]$|\+x|=r?w?x/.test(mode)) continue;
			const { index } = step.instruction;
			const use = usesOf(simulation, index).find((one) => one.kind === "program");
			const user = use && simulation.file.instructions[use.by];
			if (!use || !user) continue;
			const kinds = new Set(step.transfer?.sources.map(({ kind }) => kind));
			const form = kinds.has("url") ? "download" : kinds.has("heredoc") ? "heredoc" : "context";
			const values = { program: use.name, mode, line: lineRef(user.startLine) };
			yield { at: [index, use.by], says: [{ at: index, form, values }] };
		}
	},
};
