import type { Message } from "../../model/message.ts";
import type { ShellNode } from "../../model/shell.ts";
import type { AppliedEffect, Execution } from "../simulate/simulation.ts";
import { clausesOf } from "./commands.ts";
import { type LineContext, say } from "./context.ts";
import { tellingSteps } from "./main-steps.ts";
import { deciding, isTest } from "./shell/index.ts";

/** Clauses that one sentence can carry before it says "and so on". */
const MAX_STEPS = 6;
/** What a body does step by step, each said once. */
export function clausesOfSteps(context: LineContext, phase: "build" | "run"): Message[] {
	return weighedSteps(context, phase).map(({ clause }) => clause);
}

function weighedSteps(context: LineContext, phase: "build" | "run"): { clause: Message; weight: number }[] {
	const telling = tellingSteps(context.step.executions);
	const mixed = telling.some((execution) => execution.context.runs !== "maybe");
	const all = telling.flatMap((execution) =>
		clausesOf(context, execution, phase).map((clause) => ({
			clause: mixed ? withCheck(context, execution, clause) : clause,
			weight: weightOf(execution),
		})),
	);
	const steps = new Map<string, { clause: Message; weight: number }>();
	for (const step of all) {
		const key = step.clause.values ? JSON.stringify(step.clause) : step.clause.key;
		steps.set(key, { ...step, weight: Math.max(step.weight, steps.get(key)?.weight ?? 0) });
	}
	return [...steps.values()];
}

/** A clause with the `if` around its command; loops and patterns say theirs as parts. */
function withCheck({ step: { script } }: LineContext, { command, context }: Execution, clause: Message): Message {
	if (context.runs !== "maybe" || context.loop || !script || isTest(command)) return clause;
	const check = deciding(script.items, command.span);
	if (!check) return clause;
	const form = check.holds ? "what.checked" : "what.unchecked";
	return say(`instructions/run#${form}`, { says: [clause], condition: check.condition });
}

/** What a step leaves for the lines after it weighs more than what only looks or prepares. */
const WEIGHTS: Partial<Record<AppliedEffect["kind"], number>> = {
	produces: 2,
	builds: 2,
	dependencies: 2,
	installs: 2,
	uninstalls: 2,
	user: 1,
	group: 1,
	downloads: 1,
	creates: 1,
	copies: 1,
	moves: 1,
	links: 1,
	owns: 1,
	mode: 1,
};

function weightOf({ effects }: Execution): number {
	return Math.max(0, ...effects.map(({ kind }) => WEIGHTS[kind] ?? 0));
}

/** The weightiest steps, in their own order. */
function weightiest(steps: { clause: Message; weight: number }[], count: number): Message[] {
	const kept = new Set([...steps].sort((a, b) => b.weight - a.weight).slice(0, count));
	return steps.flatMap((step) => (kept.has(step) ? [step.clause] : []));
}

/** Whether a node is a loop over a list, which runs its commands once for each of the list's words. */
function repeats(node: ShellNode): boolean {
	return node.kind === "list" ? node.items.every(repeats) : node.kind === "for";
}

/** One sentence for all steps of a body: its only command's own, or a list of what they do in turn. */
export function whatOfSteps(context: LineContext, phase: "build" | "run"): Message | null {
	const weighed = weighedSteps(context, phase);
	const clauses = weighed.map(({ clause }) => clause);
	const [only] = clauses;
	if (!only) return null;
	const steps = tellingSteps(context.step.executions);
	if (steps.every((execution) => execution.context.runs === "maybe")) {
		const form = context.step.script?.items.every(repeats) ? "looping" : "depending";
		return say(`instructions/run#what.${form}`, { steps: weightiest(weighed, MAX_STEPS) });
	}
	if (clauses.length === 1) return only;
	if (clauses.length <= MAX_STEPS) return say("instructions/run#what.steps", { steps: clauses });
	const rest = clauses.length - MAX_STEPS + 1;
	return say("instructions/run#what.many-steps", { steps: weightiest(weighed, MAX_STEPS - 1), count: rest });
}
