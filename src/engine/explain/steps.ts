import type { Message } from "../../model/message.ts";
import type { Execution } from "../simulate/simulation.ts";
import { clauseOf } from "./commands.ts";
import { type LineContext, say } from "./context.ts";

/** Clauses that one sentence can carry before it says "and so on". */
const MAX_STEPS = 6;
/** Commands that prepare or report and are no step of their own. */
const SILENT = new Set([
	"set",
	"true",
	":",
	"echo",
	"printf",
	"cd",
	"test",
	"[",
	"export",
	"local",
	"return",
	"exit",
	"shift",
]);

/** The commands that make up an instruction's work: not those of conditions, substitutions and wrapped scripts. */
export function mainSteps(context: LineContext): Execution[] {
	const { executions } = context.step;
	const inner = new Set(executions.flatMap((execution) => execution.inner));
	return executions.filter(
		(execution) =>
			!inner.has(execution) &&
			!execution.context.substitution &&
			!execution.context.condition &&
			execution.context.function === null &&
			execution.context.runs !== "fallback" &&
			(execution.context.pipe === null || execution.context.pipe.index === 0),
	);
}

/** One sentence for all steps of a body: its only command's own, or a list of what they do in turn. */
export function whatOfSteps(context: LineContext, phase: "build" | "run"): Message | null {
	const all = mainSteps(context);
	const telling = all.filter((execution) => !SILENT.has(execution.invocation.name));
	const steps = telling.length > 0 ? telling : all;
	const [only] = steps;
	if (!only) return null;
	const depends = steps.every((execution) => execution.context.runs === "maybe");
	if (steps.length === 1 && !depends) return clauseOf(context, only, phase);
	const clauses: Message[] = [];
	const seen = new Set<string>();
	for (const execution of steps) {
		const clause = clauseOf(context, execution, phase);
		const identity = JSON.stringify(clause);
		if (!seen.has(identity)) clauses.push(clause);
		seen.add(identity);
	}
	if (depends) return say("instructions/run#what.depending", { steps: clauses.slice(0, MAX_STEPS) });
	if (clauses.length === 1) return clauses[0] ?? null;
	if (clauses.length <= MAX_STEPS) return say("instructions/run#what.steps", { steps: clauses });
	const rest = clauses.length - MAX_STEPS + 1;
	return say("instructions/run#what.many-steps", { steps: clauses.slice(0, MAX_STEPS - 1), count: rest });
}
