import { lineRef } from "../explain/context.ts";
import { packageEntry } from "../lookup.ts";
import { buildsOn, stepsWith } from "./asking.ts";
import { callsOf } from "./calls.ts";
import type { Idiom } from "./idiom.ts";

/** Commands that compile packages of a language whose own builds may call CMake, by the form that tells of them. */
const BUILDERS: Record<string, string[]> = {
	cargo: ["cargo build", "cargo install", "cargo chef cook", "cargo check", "cargo test"],
	python: ["pip install", "uv pip install", "uv sync", "poetry install", "pipenv install", "pipenv sync"],
};

/** CMake in a stage where no line calls it: crates and Python packages with native code do while they are compiled. */
export const cmakeForPackages: Idiom = {
	*find(simulation) {
		for (const { stage, instruction } of stepsWith(simulation, "installs")) {
			const { index, keyword } = instruction;
			const installed = stage?.packages.find(
				({ at, name, system }) => at === index && packageEntry(simulation.facts, system, name)?.id === "cmake",
			);
			if (!installed || keyword !== "RUN") continue;
			const seen = (call: { at: number; stage: typeof stage }) => call.at >= index && buildsOn(call.stage, stage);
			if (callsOf(simulation, "cmake", "ctest").some(seen)) continue;
			for (const [form, names] of Object.entries(BUILDERS)) {
				const build = callsOf(simulation, ...names).find(seen);
				if (!build) continue;
				const values = {
					package: installed.name,
					installer: build.execution.invocation.name,
					line: lineRef(build.line),
				};
				yield {
					at: [index, ...(build.at === index ? [] : [build.at])],
					says: [{ at: index, form, values, last: true }],
				};
				break;
			}
		}
	},
};
