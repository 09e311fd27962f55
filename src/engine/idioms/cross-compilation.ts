import { lineRef } from "../explain/context.ts";
import { readersByName } from "../explain/neighbours.ts";
import type { Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { variableAt } from "../simulate/variables.ts";
import { type Call, callsOf, optionOf } from "./calls.ts";
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
					readersByName(simulation, name).filter((step) => buildsOn(step, stage) && arrives(step, name)),
				),
			);
			const builds = [...readers].filter(({ instruction }) => instruction.keyword === "RUN");
			const [first] = builds;
			if (!first) continue;
			const go = callsOf(simulation, "go").find((call) => readers.has(call.step) && goNames(call).length > 0);
			const dotnet = callsOf(simulation, "dotnet").find((call) => readers.has(call.step) && optionOf(call, "-a", "-r"));
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

function buildsOn(step: Step, stage: Stage): boolean {
	for (let one = step.stage; one; one = one.parent) if (one === stage) return true;
	return false;
}

/** The variables by which a line hands Go the system or the processor to compile for. */
function goNames({ step }: Call): string[] {
	const names = step.executions.flatMap(({ command }) => [
		...command.assignments.map(({ name }) => name),
		...command.words.map(({ text }) => text.split("=", 1)[0] ?? ""),
	]);
	return [...new Set(names.filter((name) => /^GO(OS|ARCH|ARM)$/.test(name)))];
}
