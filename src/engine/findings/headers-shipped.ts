import { packageEntry } from "../lookup.ts";
import type { Execution, Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { isForDevelopment } from "./dev-dependencies-shipped.ts";
import type { Rule } from "./rule.ts";
import { runsWith } from "./support/commands.ts";
import { compilesIn, DISTRIBUTIONS } from "./support/compiles.ts";

/** The final stage installs packages of headers although another stage compiled: the libraries alone are enough. */
export const headersShipped: Rule = {
	aliases: [],
	severity: "info",
	*check(simulation) {
		const { stages, facts } = simulation;
		const last = stages.at(-1);
		if (
			!last ||
			isForDevelopment(last) ||
			!takesFromStage(simulation, last) ||
			compilesIn(simulation, last) !== "nothing"
		)
			return;
		for (const { step, hits } of runsWith(
			simulation,
			(execution, at) => at.stage === last && installed(execution).length > 0,
		)) {
			const kept = last.packages.filter(({ at, removed }) => at === step.instruction.index && !removed);
			const twins = kept.flatMap(({ system, name }) => {
				const libraries = packageEntry(facts, system, name)?.facts.runtime?.[system]?.[name];
				return libraries ? [{ name, libraries }] : [];
			});
			const [first] = twins;
			const word = hits
				.flatMap(({ invocation }) => invocation.operands.map((operand) => operand.word))
				.find(({ text }) => text.replace(/[=~<>].*/, "") === first?.name);
			if (!first || !word) continue;
			const libraries = [...new Set(twins.flatMap((one) => one.libraries))];
			const values = { packages: twins.map(({ name }) => name), libraries };
			const reason = libraries.some((name) => name.includes("*")) ? "by-release" : "same";
			yield { at: step.instruction.index, span: word.span, reason, values };
		}
	},
};

function installed({ effects }: Execution): string[] {
	return effects.flatMap((effect) =>
		effect.kind === "installs" && DISTRIBUTIONS.has(effect.system) ? effect.packages : [],
	);
}

function takesFromStage({ steps }: Simulation, last: Stage): boolean {
	return steps.some(({ stage, transfer }) => stage === last && transfer?.from?.stage != null);
}
