import { lineRef } from "../explain/context.ts";
import { readersByName } from "../explain/neighbours.ts";
import { stagesOn } from "../simulate/index-of.ts";
import { stepsWithinHeirs } from "../simulate/lineage.ts";
import type { Step } from "../simulate/simulation.ts";
import { variableAt } from "../simulate/variables.ts";
import { type Call, callsOfStage, optionOf } from "./calls.ts";
import type { Idiom } from "./idiom.ts";

const TARGET = ["TARGETPLATFORM", "TARGETOS", "TARGETARCH", "TARGETVARIANT"];

/** The compiler runs on the machine that builds and compiles for the platform that the image is meant for. */
export const crossCompilation: Idiom = {
	rank: 40,
	*find(simulation) {
		for (const stage of simulation.stages) {
			if (!/^\$\{?BUILDPLATFORM\}?$/.test(stage.platform ?? "")) continue;
			const readers = new Set(
				TARGET.flatMap((name) =>
					stepsWithinHeirs(simulation, readersByName(simulation, name), stage).filter((step) => arrives(step, name)),
				),
			);
			const builds = [...readers].filter(({ instruction }) => instruction.keyword === "RUN");
			const [first] = builds;
			if (!first) continue;
			const calls = (program: string) =>
				stagesOn(simulation, stage)
					.flatMap((one) => callsOfStage(simulation, one, program))
					.filter((call) => readers.has(call.step));
			const go = calls("go").find((call) => goNames(call).length > 0);
			const dotnet = calls("dotnet").find((call) => optionOf(call, "-a", "-r"));
			const said = go ?? dotnet;
			yield {
				at: [stage.from, ...builds.map(({ instruction }) => instruction.index)],
				says: said
					? [
							{
								at: said.at,
								form: go ? "go" : "dotnet",
								values: { line: lineRef(stage.startLine), ...(go && { names: goNames(go) }) },
								last: true,
							},
						]
					: [],
			};
		}
	},
};

/** Whether an ARG of the stage asks for the value; without one the variable is empty. */
function arrives({ stage, instruction }: Step, name: string): boolean {
	return stage !== null && variableAt(stage, name, instruction.index) !== undefined;
}

/** The variables by which a line hands Go the system or the processor to compile for. */
function goNames({ step }: Call): string[] {
	const names = step.executions.flatMap(({ command }) => [
		...command.assignments.map(({ name }) => name),
		...command.words.map(({ text }) => text.split("=", 1)[0] ?? ""),
	]);
	return [...new Set(names.filter((name) => /^GO(OS|ARCH|ARM)$/.test(name)))];
}
