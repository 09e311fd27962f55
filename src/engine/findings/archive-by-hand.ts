import { lineRef } from "../explain/context.ts";
import type { Execution } from "../simulate/simulation.ts";
import { isArchive } from "../simulate/transfer.ts";
import type { Rule } from "./rule.ts";
import { hasOption } from "./support/commands.ts";

/** An archive of the build context is copied and then unpacked, where ADD does both at once. */
export const archiveByHand: Rule = {
	aliases: ["hadolint/DL3010"],
	severity: "info",
	*check({ steps, usesOf }) {
		for (const { instruction, transfer, stage } of steps) {
			if (instruction.keyword !== "COPY" || transfer?.from !== null || transfer.sources.length !== 1) continue;
			const [source] = transfer.sources;
			if (source?.kind !== "context" || !isArchive(source.path)) continue;
			const unpacked = (usesOf.get(instruction.index) ?? [])
				.map(({ by }) => steps[by])
				.find((step) => step?.stage === stage && step.executions.some(unpacks));
			if (!unpacked) continue;
			const values = { file: source.path, line: lineRef(unpacked.instruction.startLine) };
			yield { at: instruction.index, span: instruction.keywordSpan, values };
		}
	},
};

function unpacks(execution: Execution): boolean {
	return execution.invocation.id === "tar" && hasOption(execution, "-x", "--extract");
}
