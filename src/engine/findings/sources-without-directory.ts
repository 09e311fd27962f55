import type { Rule } from "./rule.ts";

/** Several sources and a target that does not end in a slash. */
export const sourcesWithoutDirectory: Rule = {
	aliases: ["hadolint/DL3021"],
	severity: "error",
	*check({ steps, facts }) {
		for (const { instruction, transfer, stage, before } of steps) {
			const target = instruction.args.at(-1);
			if (!transfer || !target || !stage || transfer.sources.length < 2) continue;
			if (/[/\\]$|^\.{1,2}$|\$/.test(target.text)) continue;
			// A directory that is there already takes them with BuildKit; the older builder wants the slash all the same.
			const exists =
				before?.workdir.value === transfer.target ||
				Object.values(facts.paths).some(({ paths }) => paths.includes(transfer.target)) ||
				stage.files.origin(transfer.target, instruction.index - 1)?.event.kind === "directory";
			const { start, end } = target.span;
			const edit = { span: { start: end, end }, text: "/" };
			const fix = instruction.json ? undefined : { edits: [edit] };
			const form = exists ? "exists" : "unsure";
			const values = { target: target.text, count: transfer.sources.length };
			yield {
				at: instruction.index,
				span: { start, end },
				reason: form,
				values,
				...(exists && { severity: "info" }),
				...(fix && { fix }),
			};
		}
	},
};
