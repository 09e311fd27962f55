import { lineRef } from "../explain/context.ts";
import { baseFacts, rootStage, type Stage } from "../simulate/stage.ts";
import { expandAt } from "../simulate/variables.ts";
import type { Rule } from "./rule.ts";
import { ships } from "./support/layers.ts";

/** Files are copied to a relative path, and no WORKDIR says where that is. */
export const copyToRelativePath: Rule = {
	aliases: ["hadolint/DL3045"],
	severity: "warning",
	*check(simulation) {
		const { steps, file } = simulation;
		const told = new Set<Stage>();
		for (const { instruction, transfer, stage, before } of steps) {
			const target = instruction.args.at(-1);
			if (!transfer || !target || !stage || before?.workdir.from.line !== null || told.has(stage)) continue;
			const path = expandAt(stage, transfer.targetWritten, instruction.index, file.escape).text;
			if (path === null || /^(["']|[/\\]|[A-Za-z]:)/.test(path)) continue;
			// On an empty base nothing but the root is possible; a known image may have a directory of its own.
			if (rootStage(stage).resolvedBase === "scratch") continue;
			const known = baseFacts(stage) !== null;
			if (known && before.workdir.value !== "/") continue;
			told.add(stage);
			// A WORKDIR of another stage may look as if it held here.
			const other = steps.findLast(
				(one) => one.place.index < stage.from && one.place.keyword === "WORKDIR" && one.stage !== stage,
			);
			const image = rootStage(stage).resolvedBase ?? rootStage(stage).base;
			yield {
				at: instruction.index,
				span: target.span,
				form: known ? (other ? "root-other" : "root") : "unknown",
				values: {
					target: transfer.targetWritten,
					image,
					...(known && other && { line: lineRef(other.place.startLine) }),
				},
				// A stage that only passes on single files has no tidy root to keep.
				...((!known || !ships(simulation, stage)) && { severity: "info" }),
			};
		}
	},
};
