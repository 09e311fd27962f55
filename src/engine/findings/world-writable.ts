import type { Span } from "../../model/span.ts";
import type { Step } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { ships } from "./support/layers.ts";

const OPEN = /^[0-7]?[0-7][0-7][2367]$|^(?:\w*[ao]\w*)?[+=]r?wx?X?$|^[ao]\w*[+=]\w*w\w*$/;

/** Permissions with which every user may change a file: `chmod 777`. A sticky directory such as `/tmp` is none. */
export const worldWritable: Rule = {
	aliases: [],
	severity: "warning",
	instead: ["commands/chmod#beware.0"],
	*check(simulation) {
		for (const step of simulation.steps) {
			const kept = step.stage !== null && ships(simulation, step.stage);
			for (const { mode, span, paths } of modesOf(step)) {
				if (!OPEN.test(mode) || /^1\d{3}$/.test(mode) || /^[+=]/.test(mode) || /^u/.test(mode)) continue;
				if (paths.length > 0 && paths.every((path) => /^\/(?:tmp|var\/tmp|dev)(?:\/|$)/.test(path))) continue;
				yield { at: step.instruction.index, span, values: { mode }, ...(kept ? {} : { severity: "info" }) };
			}
		}
	},
};

function modesOf({ instruction, executions }: Step): { mode: string; span: Span; paths: string[] }[] {
	const flag = instruction.flags.find(({ name }) => name === "chmod");
	const flags = flag?.value ? [{ mode: flag.value, span: flag.span, paths: [] }] : [];
	if (instruction.keyword !== "RUN") return flags;
	return executions.flatMap(({ invocation, effects }) => {
		const word = invocation.operands.find(({ facts }) => facts?.kind === "mode")?.word;
		if (invocation.id !== "chmod" || !word) return [];
		const paths = effects.flatMap((effect) => (effect.kind === "mode" ? [effect.path] : []));
		return [{ mode: word.text, span: word.span, paths }];
	});
}
