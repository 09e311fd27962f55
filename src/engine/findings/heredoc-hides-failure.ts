import type { ShellNode } from "../../model/shell.ts";
import { commandsIn } from "../shell/index.ts";
import type { Found, Rule } from "./rule.ts";
import { MATTER, stops } from "./support/failures.ts";

/** A RUN with a heredoc reports the result of its last line only: what failed before it goes unnoticed. */
export const heredocHidesFailure: Rule = {
	aliases: [],
	severity: "warning",
	rank: 14,
	*check({ steps, file }) {
		for (const step of steps) {
			const { instruction, script } = step;
			const [heredoc, ...others] = instruction.heredocs;
			if (instruction.keyword !== "RUN" || !script || !heredoc || others.length > 0 || stops(step)) continue;
			// The body is the script, and not the input of a command.
			const [first] = script.items;
			if (!first || first.span.start < heredoc.contentSpan.start || script.errors.length > 0) continue;
			// A script that names its interpreter may be told there to stop.
			if (/^\s*#!/.test(file.source.slice(heredoc.contentSpan.start, heredoc.contentSpan.end))) continue;
			const program = firstPassedOver(script.items.slice(0, -1));
			if (program === null) continue;
			const { start } = heredoc.contentSpan;
			const fix = { edits: [{ span: { start, end: start }, text: "set -e\n" }] };
			const found: Found = { at: instruction.index, span: first.span, fix, values: { program } };
			const last = lastCommand(script.items);
			// Without the lists that the update brings the installation of the last line fails as well.
			if (/ update$/.test(program) && INSTALLS.test(last) && last.startsWith(program.replace(/update$/, "")))
				yield { ...found, form: "update", reason: "update", values: { program, last }, severity: "info" };
			else yield { ...found, form: "lost", reason: "lost" };
		}
	},
};

const INSTALLS = / (?:install|add)$/;

/** The program and subcommand that a script ends with. */
function lastCommand(nodes: ShellNode[]): string {
	const words = commandsIn({ items: nodes.slice(-1), operators: [] }).at(-1)?.command.words ?? [];
	const [program = "", subcommand = ""] = words.map(({ text }) => text).filter((text) => !text.startsWith("-"));
	return `${program} ${subcommand}`;
}

/** The first program whose failure the following lines pass over. */
function firstPassedOver(nodes: ShellNode[]): string | null {
	for (const node of nodes) {
		// `a || exit 1` answers for itself.
		const commands = commandsIn({ items: [node], operators: [] }).map(({ command }) =>
			command.words.map(({ text }) => text),
		);
		if (commands.some(([name = ""]) => /^(?:exit|return|trap)$/.test(name))) continue;
		const [program, subcommand = ""] = commands.find(([name = ""]) => MATTER.test(name)) ?? [];
		if (program) return /^[a-z][a-z-]+$/.test(subcommand) ? `${program} ${subcommand}` : program;
	}
	return null;
}
