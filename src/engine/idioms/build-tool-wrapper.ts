import { lineRef } from "../explain/context.ts";
import { baseName } from "../simulate/paths.ts";
import type { Step } from "../simulate/simulation.ts";
import { stepsOf } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Wrapper scripts that a project brings, with the tool that they download and the directory that names its version. */
const WRAPPERS: Record<string, { tool: string; directory: string }> = {
	gradlew: { tool: "Gradle", directory: "gradle" },
	mvnw: { tool: "Maven", directory: ".mvn" },
};

/** The project's own wrapper script builds it: it downloads the build tool in the version that the project names. */
export const buildToolWrapper: Idiom = {
	instead: ["instructions/copy#why.runs", "instructions/copy#why.built-too"],
	*find(simulation) {
		const told = new Set<string>();
		for (const step of stepsOf(simulation, "RUN")) {
			const { index, startLine } = step.instruction;
			for (const { invocation } of step.executions) {
				const script = baseName(invocation.name);
				const wrapper = WRAPPERS[script];
				if (!wrapper || told.has(`${step.stage?.index} ${script}`)) continue;
				told.add(`${step.stage?.index} ${script}`);
				const before = simulation.steps.filter((one) => one.stage === step.stage && one.instruction.index < index);
				const brings = before.find((one) => bring(one, script));
				const directory = before.find((one) => bring(one, wrapper.directory));
				const values = { ...wrapper, script, line: lineRef(startLine) };
				const says: Recognised["says"] = [
					{ at: brings?.instruction.index ?? index, form: brings ? "script" : "run", values },
				];
				if (directory) says.push({ at: directory.instruction.index, form: "directory", values });
				const at = [...new Set([...says.map((one) => one.at), index])].sort((a, b) => a - b);
				yield { at, says: says.sort((a, b) => a.at - b.at) };
			}
		}
	},
};

/** Whether a COPY names this file or directory of the build context. */
function bring({ transfer }: Step, name: string): boolean {
	return (
		transfer?.from === null &&
		transfer.sources.some(({ kind, written }) => kind === "context" && baseName(written.replace(/\/$/, "")) === name)
	);
}
