import type { Span } from "../../model/span.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
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
				// Of a stage that is thrown away only what another one copies keeps its permissions.
				if (!kept && paths.length > 0 && !isCopied(simulation, step, paths)) continue;
				yield { at: step.instruction.index, span, values: { mode }, ...(kept ? {} : { severity: "info" }) };
			}
		}
	},
};

/** Whether another stage copies one of the paths, or something above or below it. */
function isCopied({ steps }: Simulation, { stage }: Step, paths: readonly string[]): boolean {
	const sources = steps.flatMap(({ transfer }) => (transfer?.from?.stage === stage ? transfer.sources : []));
	return sources.some((source) => paths.some((path) => isWithin(path, source.path) || isWithin(source.path, path)));
}

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
