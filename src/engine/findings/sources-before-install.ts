import { lineRef } from "../explain/context.ts";
import { type AppliedEffect, type Simulation, usesBy } from "../simulate/simulation.ts";
import type { Found, Rule } from "./rule.ts";

/** Dependencies are installed after the whole context was copied, so that every edited file repeats the install. */
export const sourcesBeforeInstall: Rule = {
	aliases: [],
	severity: "warning",
	rank: 20,
	*check(simulation) {
		for (const found of installsAfterEverything(simulation)) if (!found.builds) yield found;
	},
};

/** Lines that fetch dependencies after everything was copied; `builds`: they compile the project as well. */
export function* installsAfterEverything(simulation: Simulation): Generator<Found & { builds: boolean }> {
	for (const { instruction, stage, executions } of simulation.steps) {
		// A cache mount keeps what was downloaded, so that repeating the install costs little.
		if (!stage?.needed || instruction.mounts.some((mount) => mount.type === "cache")) continue;
		const uses = usesBy(simulation, instruction.index).filter((use) => use.kind === "manifest");
		const [first] = uses;
		if (!first || !uses.every((use) => isEverything(simulation, use.of))) continue;
		const files = [...new Set(uses.map((use) => use.name))];
		const copy = lineRef(simulation.file.instructions[first.of]?.startLine ?? 0);
		const builds = executions.some(({ effects, workdir }) => effects.some((effect) => needsSources(effect, workdir)));
		const values = { files, copy, line: lineRef(instruction.startLine) };
		yield { at: instruction.index, span: instruction.keywordSpan, values, builds };
	}
}

/** Whether an effect takes more than dependency lists: it builds the project, or reads its whole directory. */
function needsSources(effect: AppliedEffect, workdir: string | null): boolean {
	if (effect.kind === "produces") return effect.as !== "environment";
	return effect.kind === "builds" || (effect.kind === "reads" && effect.path === workdir);
}

/** Whether an instruction copies the whole build context. */
function isEverything({ steps }: Simulation, index: number): boolean {
	const transfer = steps[index]?.transfer;
	return transfer?.from === null && transfer.sources.some(({ kind }) => kind === "everything");
}
