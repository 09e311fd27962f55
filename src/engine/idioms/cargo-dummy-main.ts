import { lineRef } from "../explain/context.ts";
import { stepsIn } from "../simulate/index-of.ts";
import { baseName, isWithin } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { type Call, callsOf, callsOfStage } from "./calls.ts";
import { contextCopies, isManifestCopy } from "./copies.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Cargo compiles the dependencies with an almost empty program before the real source is copied. */
export const cargoDummyMain: Idiom = {
	// The layer of a build stage is not shipped: what matters is that the dummy goes before the real code comes.
	instead: [
		"commands/cargo#subcommands.new.why.0",
		"commands/cargo#subcommands.init.why.0",
		"instructions/run#why.clean-layer",
		"commands/touch#why.0",
	],
	*find(simulation) {
		const done = new Set<Call["stage"]>();
		for (const build of callsOf(simulation, ...BUILDS)) {
			if (done.has(build.stage)) continue;
			const found = around(simulation, build);
			if (!found) continue;
			done.add(build.stage);
			yield found;
		}
	},
};

const BUILDS = ["cargo build", "cargo fetch", "cargo check", "cargo install", "cargo rustc"];

/** The dummy before a build, the copy of the sources after it and the build that follows. */
function around(simulation: Simulation, first: Call): Recognised | null {
	const dummy = stepsIn(simulation, first.stage).find((step) => step.place.index <= first.at && dummyOf(step) !== null);
	const file = dummy && dummyOf(dummy);
	if (!dummy || !file) return null;
	const copies = contextCopies(simulation).get(first.stage) ?? [];
	if (
		copies.some((step) => step.instruction.index < first.at && !isManifestCopy(simulation, step) && holds(step, file))
	)
		return null;
	const sources = copies.find((step) => step.instruction.index > first.at && holds(step, file));
	if (!sources || first.name === "cargo fetch") return null;
	const second = callsOfStage(simulation, first.stage, ...BUILDS).find(({ at }) => at > sources.instruction.index);
	if (!second) return null;
	const values = {
		file: `src/${baseName(file)}`,
		line: lineRef(first.line),
		sources: lineRef(sources.instruction.startLine),
		second: lineRef(second.line),
	};
	return {
		at: [...new Set([dummy.instruction.index, first.at, sources.instruction.index, second.at])],
		says: [
			{ at: dummy.instruction.index, form: dummy.instruction.index === first.at ? "here" : "dummy", values },
			...(removes(dummy, file) ? [{ at: dummy.instruction.index, form: "removed", values }] : []),
			{ at: dummy.instruction.index, form: "robust", values, last: true },
			...(touches(simulation.steps[second.at], file) ? [{ at: second.at, form: "touched", values }] : []),
			{ at: second.at, form: "second", values, last: true },
		],
	};
}

/** The Rust source that a RUN line makes itself, or null. */
function dummyOf({ instruction, executions }: Step): string | null {
	if (instruction.keyword !== "RUN") return null;
	for (const { effects, invocation } of executions) {
		if (invocation.id === "rm") continue;
		for (const effect of effects)
			if (effect.kind === "creates" && /\/(main|lib)\.rs$/.test(effect.path)) return effect.path;
	}
	return null;
}

/** Whether the line that makes the dummy deletes it as well. */
function removes({ executions }: Step, file: string): boolean {
	return executions.some(({ effects }) =>
		effects.some((effect) => effect.kind === "removes" && isWithin(file, effect.path.replace(/\/\*$/, ""))),
	);
}

/** Whether the line of the real build sets the time of the file that the dummy stood for. */
function touches(step: Step | undefined, file: string): boolean {
	return (step?.executions ?? []).some(
		({ invocation }) =>
			invocation.id === "touch" &&
			invocation.operands.some(({ word }) => file.endsWith(word.text.replace(/^\.\//, "/"))),
	);
}

/** Whether a copy brings a file of this path, or all that lies around it. */
function holds({ transfer }: Step, file: string): boolean {
	return (
		transfer !== null &&
		isWithin(file, transfer.target) &&
		!transfer.sources.every(({ path }) => /\.toml$|\.lock$/.test(path))
	);
}
