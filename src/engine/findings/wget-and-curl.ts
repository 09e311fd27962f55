import { lineRef } from "../explain/context.ts";
import { programOrigin } from "../simulate/build-effects.ts";
import type { Step } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { headSpan, isCommand } from "./support/commands.ts";
import { ships } from "./support/layers.ts";

/** A stage that ships downloads with two programs, at least one of which it had to install. */
export const wgetAndCurl: Rule = {
	aliases: ["hadolint/DL4001"],
	severity: "info",
	*check(simulation) {
		for (const stage of simulation.stages) {
			if (!ships(simulation, stage)) continue;
			const runs = simulation.steps
				.slice(stage.from, stage.end)
				.filter(({ instruction }) => instruction.keyword === "RUN");
			const [curl, wget] = ["curl", "wget"].map((program) => firstUse(runs, program));
			if (!curl || !wget) continue;
			if (programOrigin(stage, "curl") === null && programOrigin(stage, "wget") === null) continue;
			const [first, second] = curl.step.instruction.index <= wget.step.instruction.index ? [curl, wget] : [wget, curl];
			const { instruction } = second.step;
			const values = {
				program: second.use.invocation.name,
				other: first.use.invocation.name,
				line: lineRef(first.step.instruction.startLine),
			};
			const form = first.step === second.step ? "same" : "other";
			yield { at: instruction.index, span: headSpan(second.use), form, values };
		}
	},
};

function firstUse(runs: Step[], program: string) {
	for (const step of runs) {
		const use = step.executions.find((execution) => isCommand(execution, program));
		if (use) return { step, use };
	}
	return null;
}
