import type { ShellNode } from "../../model/shell.ts";
import { titleOf } from "../explain/shell/index.ts";
import type { Rule } from "./rule.ts";
import { MATTER } from "./support/failures.ts";

/** `A && B || true`: the excuse is meant for the last command and covers the whole chain. */
export const chainHidesFailure: Rule = {
	aliases: [],
	severity: "warning",
	rank: 13,
	*check({ steps }) {
		for (const { instruction, script, stage } of steps) {
			if (instruction.keyword !== "RUN" || !script || stage?.state.distro === "windows") continue;
			for (const node of chains(script.items)) {
				const excuse = node.operators.findIndex(({ text }) => text === "||");
				const right = node.items[excuse + 1];
				const before = node.items.slice(0, excuse);
				if (excuse < 1 || !isTrue(right)) continue;
				const hidden = before.find((one) => MATTER.test(programOf(one)));
				const last = node.items[excuse];
				const operator = node.operators[excuse];
				if (!hidden || !last || !operator) continue;
				const values = { program: programOf(hidden), right: titleOf(right), last: programOf(last) || titleOf(last) };
				yield { at: instruction.index, span: operator.span, values };
			}
		}
	},
};

type Chain = Extract<ShellNode, { kind: "and-or" }>;

/** The chains of a script's own level: brackets are there to hold an excuse together with what it excuses. */
function chains(nodes: ShellNode[]): Chain[] {
	return nodes.flatMap((node) => (node.kind === "and-or" ? [node] : node.kind === "list" ? chains(node.items) : []));
}

function isTrue(node: ShellNode | undefined): node is ShellNode {
	return node?.kind === "command" && node.words.length === 1 && /^(true|:)$/.test(node.words[0]?.text ?? "");
}

/** The program that a command or the first one of a pipe starts. */
function programOf(node: ShellNode): string {
	const command = node.kind === "pipeline" ? node.items[0] : node;
	return command?.kind === "command" ? (command.words[0]?.text.replace(/.*\//, "") ?? "") : "";
}
