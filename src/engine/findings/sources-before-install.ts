import { lineRef } from "../explain/context.ts";
import { type Simulation, usesBy } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";

/** Dependencies are installed after the whole context was copied, so that every edited file repeats the install. */
export const sourcesBeforeInstall: Rule = {
	aliases: [],
	severity: "warning",
	rank: 20,
	*check(simulation) {
		for (const { instruction, stage } of simulation.steps) {
			// A cache mount keeps what was downloaded, so that repeating the install costs little.
			if (!stage?.needed || instruction.mounts.some((mount) => mount.type === "cache")) continue;
			const uses = usesBy(simulation, instruction.index).filter((use) => use.kind === "manifest");
			const [first] = uses;
			if (!first || !uses.every((use) => isEverything(simulation, use.of))) continue;
			const files = [...new Set(uses.map((use) => use.name))];
			const copy = lineRef(simulation.file.instructions[first.of]?.startLine ?? 0);
			const values = { files, copy, line: lineRef(instruction.startLine) };
			yield { at: instruction.index, span: instruction.keywordSpan, values };
		}
	},
};

/** Whether an instruction copies the whole build context. */
function isEverything({ steps }: Simulation, index: number): boolean {
	const transfer = steps[index]?.transfer;
	return transfer?.from === null && transfer.sources.some(({ kind }) => kind === "everything");
}
