import type { Message } from "../../../model/message.ts";
import { variableEntry } from "../../lookup.ts";
import { oncePer, stepsOf } from "../../simulate/index-of.ts";
import { globPattern } from "../../simulate/paths.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import { expandAt } from "../../simulate/variables.ts";
import { whole } from "../../whole.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";

/** A package of the distribution that the value of an environment variable makes use of. */
interface Reliance {
	package: string;
	/** Index of the instruction that installs it. */
	installed: number;
	variable: string;
	/** Index of the ENV. */
	set: number;
}

/** By the instruction that installs the package, or by the ENV. */
function reliancesOf(simulation: Simulation, by: "installed" | "set", at: number): Reliance[] {
	const all = oncePer(simulation, `relied packages by ${by}`, () => {
		const grouped = new Map<number, Reliance[]>();
		for (const one of allReliances(simulation)) {
			const known = grouped.get(one[by]);
			if (known) known.push(one);
			else grouped.set(one[by], [one]);
		}
		return grouped;
	});
	return all.get(at) ?? [];
}

function allReliances(simulation: Simulation): Reliance[] {
	return oncePer(simulation, "relied packages", () =>
		stepsOf(simulation, "ENV").flatMap(({ instruction, stage }) => {
			if (!stage) return [];
			return instruction.pairs.flatMap(({ key, value }): Reliance[] => {
				const facts = variableEntry(simulation.facts, key)?.facts;
				if (!facts?.relies || value === null) return [];
				const shown = expandAt(stage, value, instruction.index, simulation.file.escape).shown;
				if (facts.reliesIf && !whole(facts.reliesIf).test(shown)) return [];
				const patterns = facts.relies.map(globPattern);
				const found = stage.packages.find(
					({ name, at, removed }) => at >= 0 && !removed && patterns.some((pattern) => pattern.test(name)),
				);
				return found ? [{ package: found.name, installed: found.at, variable: key, set: instruction.index }] : [];
			});
		}),
	);
}

/** The line that installs what a variable of this ENV makes use of. */
export function packagesForVariable(context: LineContext, variable: string): Message[] {
	const own = context.instruction.index;
	return reliancesOf(context.simulation, "set", own)
		.filter((one) => one.variable === variable)
		.map((one) =>
			say("instructions/env#why.package", { package: one.package, line: lineRef(lineOf(context, one.installed)) }),
		);
}

/** The variables of other lines that make use of what this RUN installs. */
export function variablesForPackages(context: LineContext): Message[] {
	const own = context.instruction.index;
	return reliancesOf(context.simulation, "installed", own).map((one) =>
		say("instructions/run#why.relied", {
			package: one.package,
			variable: one.variable,
			line: lineRef(lineOf(context, one.set)),
		}),
	);
}
