import { lineRef } from "../explain/context.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Found, Rule } from "./rule.ts";
import { ships } from "./support/layers.ts";

/** Programs that make, mark or move files and accounts in no time. */
const SMALL =
	/^(mkdir|rmdir|touch|chmod|chown|chgrp|ln|rm|mv|cp|install|echo|printf|tee|cat|sed|true|test|ls|useradd|usermod|userdel|groupadd|groupmod|groupdel|adduser|addgroup|deluser|chpasswd|passwd|a2enmod|a2dismod|a2ensite|a2dissite|ldconfig)$/;

/** Small commands in several RUN instructions, one right after the other, where one would do. */
export const consecutiveRuns: Rule = {
	aliases: ["hadolint/DL3059"],
	severity: "info",
	*check(simulation) {
		for (const group of groups(simulation)) {
			const [first, ...others] = group;
			if (!first || others.length === 0) continue;
			const { index, keywordSpan } = first.instruction;
			const lines = lineRef(...others.map(({ instruction }) => instruction.startLine));
			const fix = joined(simulation, group);
			const file = fileOf(group);
			const values = { lines, ...(file && { file }) };
			yield { at: index, span: keywordSpan, reason: file ? "file" : "any", values, ...(fix && { fix }) };
		}
	},
};

/** The file to which every command of the lines writes a text; null where one does anything else. */
function fileOf(group: readonly Step[]): string | null {
	const commands = group.flatMap(({ executions }) => executions.map(({ command }) => command));
	const [first] = commands;
	const file = first?.redirects[0]?.target?.text;
	const same = commands.every(
		({ words, redirects }) => /^(?:echo|printf)$/.test(words[0]?.text ?? "") && redirects[0]?.target?.text === file,
	);
	return same && file?.startsWith("/") ? file : null;
}

function groups(simulation: Simulation): Step[][] {
	const found: Step[][] = [];
	for (const step of simulation.steps) {
		if (!isSmall(step, simulation)) continue;
		const group = found.at(-1);
		const last = group?.at(-1);
		if (group && last && follows(last, step, simulation)) group.push(step);
		else found.push([step]);
	}
	return found;
}

/** Whether a RUN comes right after another with the same flags, and no comment sets it apart. */
function follows(last: Step, next: Step, { file }: Simulation): boolean {
	const flags = ({ instruction }: Step) => instruction.flags.map(({ name, value }) => `${name}=${value}`).join(" ");
	const [before, after] = [last.instruction, next.instruction];
	if (before.index + 1 !== after.index || flags(last) !== flags(next)) return false;
	return file.source.slice(before.span.end, after.span.start).trim() === "";
}

/** Whether a RUN only moves, makes or marks files: nothing of it is worth a cached layer of its own. */
function isSmall({ instruction, stage, executions, script }: Step, simulation: Simulation): boolean {
	if (instruction.keyword !== "RUN" || !stage || !script || !ships(simulation, stage)) return false;
	if (instruction.heredocs.length > 0 || script.errors.length > 0 || script.items.length > 1) return false;
	return executions.every(
		({ invocation, command }) => SMALL.test(invocation.id ?? "") && command.redirects.every(({ heredoc }) => !heredoc),
	);
}

/** The commands joined by `&&`; none where `&&` would bind otherwise. */
function joined({ file }: Simulation, group: Step[]): Found["fix"] {
	const edits = [];
	for (const [at, { script }] of group.entries()) {
		const [item] = script?.items ?? [];
		if (!item || (item.kind !== "command" && item.kind !== "and-or") || script?.operators.length) return undefined;
		if (item.kind === "and-or" && item.operators.some(({ text }) => text !== "&&")) return undefined;
		const before = group[at - 1]?.instruction;
		if (!before) continue;
		edits.push({ span: { start: before.span.end, end: item.span.start }, text: ` ${file.escape}\n    && ` });
	}
	return { edits };
}
