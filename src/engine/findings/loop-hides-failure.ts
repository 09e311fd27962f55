import type { Script, ShellNode } from "../../model/shell.ts";
import { commandsIn } from "../shell/index.ts";
import type { Found, Rule } from "./rule.ts";
import { MATTER, stops } from "./support/failures.ts";

/** A loop reports the result of its last round only: what failed in an earlier one goes unnoticed. */
export const loopHidesFailure: Rule = {
	aliases: [],
	severity: "warning",
	rank: 13,
	*check({ steps }) {
		for (const step of steps) {
			const { instruction, script } = step;
			if (instruction.keyword !== "RUN" || !script) continue;
			const retry = retries(script);
			if (retry) yield { at: instruction.index, ...retry };
			if (retry || stops(step)) continue;
			const loop = loops(script.items).find((node) => hides(node));
			if (!loop) continue;
			const program = firstThatMatters(loop);
			if (!program) continue;
			const form = "rounds";
			yield { at: instruction.index, span: loop.span, form, reason: form, values: { program, word: loop.kind } };
		}
	},
};

type Loop = Extract<ShellNode, { kind: "for" | "select" }>;

/** `for i in 1 2 3; do X && break || sleep 5; done` at the end of a script: when X never works, `sleep` still succeeds. */
function retries({ items }: Script): Pick<Found, "span" | "form" | "reason" | "values"> | null {
	const end = items.at(-1);
	const loop = end && loops([end]).at(-1);
	if (!loop || loop !== end) return null;
	const body = commandsIn({ items: loop.body, operators: [] }).map(({ command }) => command);
	const names = body.map(({ words }) => words[0]?.text ?? "");
	const last = names.at(-1) ?? "";
	const program = firstThatMatters(loop) ?? "";
	if (!names.includes("break") || !/^(?:sleep|echo|printf|true|:)$/.test(last) || program === "") return null;
	if (names.some((name) => /^(?:exit|return|false)$/.test(name))) return null;
	return { span: loop.span, form: "retry", reason: "retry", values: { program, last, word: loop.kind } };
}

/** Loops over several words, wherever they stand. */
function loops(nodes: ShellNode[]): Loop[] {
	const found: Loop[] = [];
	const stack: ShellNode[] = [...nodes].reverse();
	for (let node = stack.pop(); node; node = stack.pop()) {
		if (node.kind === "for") found.push(node);
		if ("items" in node && Array.isArray(node.items))
			stack.push(...(node.items as ShellNode[]).filter((one) => one && "kind" in one));
	}
	return found;
}

/** Whether a failure of a round may go unnoticed: there are several rounds, and nothing in them ends the script. */
function hides(loop: Loop): boolean {
	const words = loop.words ?? [];
	if (words.length === 1 && words[0]?.literal) return false;
	const texts = commandsIn({ items: loop.body, operators: [] }).map(({ command }) =>
		command.words.map(({ text }) => text).join(" "),
	);
	return !texts.some((text) => /^(?:exit|return|break|false|true|:)\b/.test(text));
}

function firstThatMatters(loop: Loop): string | null {
	for (const { command } of commandsIn({ items: loop.body, operators: [] })) {
		const name = command.words[0]?.text.replace(/.*\//, "") ?? "";
		if (MATTER.test(name)) return name;
	}
	return null;
}
