import { packageEntry } from "../lookup.ts";
import type { Step } from "../simulate/simulation.ts";
import { baseFacts, type Stage } from "../simulate/stage.ts";
import { callsOfStage } from "./calls.ts";
import type { Idiom } from "./idiom.ts";

/** Packages with a compiler, by their entries. */
const COMPILERS = new Set(["build-essential", "gcc", "g-plus-plus"]);

/** Base images by their entries, with the programs that install packages which may hold native code. */
const ECOSYSTEMS: Record<string, { form: string; installers: string[] }> = {
	python: { form: "python", installers: ["pip", "uv", "poetry", "pipenv"] },
	node: { form: "node", installers: ["npm", "yarn", "pnpm"] },
	ruby: { form: "ruby", installers: ["bundle", "gem"] },
	elixir: { form: "elixir", installers: ["mix"] },
	erlang: { form: "elixir", installers: ["rebar3", "mix"] },
};

/** A compiler in the image of an interpreted language: for packages that hold C or C++ code. */
export const compilersForPackages: Idiom = {
	*find(simulation) {
		const told = new Set<Stage>();
		for (const step of simulation.steps) {
			const { stage, instruction } = step;
			if (!stage || told.has(stage) || instruction.keyword !== "RUN") continue;
			const ecosystem = ECOSYSTEMS[baseFacts(stage)?.id ?? ""];
			const compiler =
				ecosystem && compilerOf(step, (system, name) => packageEntry(simulation.facts, system, name)?.id);
			if (!ecosystem || !compiler) continue;
			const installers = callsOfStage(simulation, stage, ...ecosystem.installers)
				.filter((call) => call.at >= instruction.index)
				.map((call) => call.execution.invocation.id);
			// What names packages, before what reads them from the project's lists.
			const installer = ecosystem.installers.find((name) => installers.includes(name));
			if (!installer) continue;
			told.add(stage);
			yield {
				at: [instruction.index],
				says: [{ at: instruction.index, form: ecosystem.form, values: { package: compiler, installer } }],
			};
		}
	},
};

/** The first package of a line that brings a compiler. */
function compilerOf(
	{ executions }: Step,
	entryOf: (system: string, name: string) => string | undefined,
): string | null {
	for (const { effects } of executions)
		for (const effect of effects)
			if (effect.kind === "installs") {
				const found = effect.packages.find((name) => COMPILERS.has(entryOf(effect.system, name) ?? ""));
				if (found) return found;
			}
	return null;
}
