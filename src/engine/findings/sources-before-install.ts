import { lineRef } from "../explain/context.ts";
import { baseName } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";

/** Dependencies are installed after the whole context was copied, so that every edited file repeats the install. */
export const sourcesBeforeInstall: Rule = {
	aliases: [],
	severity: "warning",
	rank: 20,
	*check(simulation) {
		for (const step of simulation.steps) {
			const { instruction, stage } = step;
			// A cache mount keeps what was downloaded, so that repeating the install costs little.
			if (!stage?.needed || instruction.mounts.some((mount) => mount.type === "cache")) continue;
			const manifests = manifestsOf(step);
			const copy = copyOf(simulation, manifests);
			if (!copy) continue;
			const files = [...new Set(manifests.map(({ path }) => baseName(path)))];
			const values = { files, copy: lineRef(copy.instruction.startLine), line: lineRef(instruction.startLine) };
			yield { at: instruction.index, span: instruction.keywordSpan, values };
		}
	},
};

/** The manifests of an install that lines of this file copied. */
function manifestsOf(step: Step) {
	const effects = step.executions.flatMap((execution) => execution.effects);
	return effects
		.flatMap((effect) => (effect.kind === "dependencies" ? effect.manifests : []))
		.filter(({ origin }) => origin !== null && origin.event.at >= 0);
}

/** The copy of everything that brought all of them, if one did. */
function copyOf(simulation: Simulation, manifests: ReturnType<typeof manifestsOf>): Step | null {
	const makers = new Set(manifests.map(({ origin }) => origin?.event.at ?? -1));
	const [only] = makers;
	if (makers.size !== 1 || only === undefined) return null;
	const step = simulation.steps[only];
	const everything = step?.transfer?.from === null && step.transfer.sources.some(({ kind }) => kind === "everything");
	return step && everything ? step : null;
}
