import type { Message } from "../../model/message.ts";
import type { ShellNode } from "../../model/shell.ts";
import { clausesOf } from "./commands.ts";
import { type LineContext, say } from "./context.ts";
import { tellingSteps } from "./main-steps.ts";

/** Clauses that one sentence can carry before it says "and so on". */
const MAX_STEPS = 6;
/** What a body does step by step, each said once. */
export function clausesOfSteps(context: LineContext, phase: "build" | "run"): Message[] {
	const all = tellingSteps(context.step.executions).flatMap((execution) => clausesOf(context, execution, phase));
	if (all.length < 2) return all;
	const clauses = new Map<string, Message>();
	for (const clause of all) clauses.set(clause.values ? JSON.stringify(clause) : clause.key, clause);
	return [...clauses.values()];
}

/** Whether a node is a loop over a list, which runs its commands once for each of the list's words. */
function repeats(node: ShellNode): boolean {
	return node.kind === "list" ? node.items.every(repeats) : node.kind === "for";
}

/** One sentence for all steps of a body: its only command's own, or a list of what they do in turn. */
export function whatOfSteps(context: LineContext, phase: "build" | "run"): Message | null {
	const clauses = clausesOfSteps(context, phase);
	const [only] = clauses;
	if (!only) return null;
	const steps = tellingSteps(context.step.executions);
	if (steps.every((execution) => execution.context.runs === "maybe")) {
		const form = context.step.script?.items.every(repeats) ? "looping" : "depending";
		return say(`instructions/run#what.${form}`, { steps: clauses.slice(0, MAX_STEPS) });
	}
	if (clauses.length === 1) return only;
	if (clauses.length <= MAX_STEPS) return say("instructions/run#what.steps", { steps: clauses });
	const rest = clauses.length - MAX_STEPS + 1;
	return say("instructions/run#what.many-steps", { steps: clauses.slice(0, MAX_STEPS - 1), count: rest });
}
