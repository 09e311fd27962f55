import type { Message } from "../../../model/message.ts";
import type { Command } from "../../../model/shell.ts";
import { isRoot } from "../../simulate/conditions.ts";
import type { AppliedEffect, Execution } from "../../simulate/simulation.ts";
import { type LineContext, say } from "../context.ts";
import { latestAsked } from "../latest.ts";
import { type Deciding, deciding, isTest } from "../shell/index.ts";
import { isNativeBuild } from "../words/package-use.ts";
import { mainSteps, tellingSteps } from "./main-steps.ts";
import { clausesOf } from "./note.ts";
import { withoutBranches } from "./steps-of-branches.ts";
import { writtenInPieces } from "./writes.ts";

const KEY = "instructions/run#what";

/** Clauses that one sentence can carry before it says "and so on". */
const MAX_STEPS = 6;
/** What a body does step by step, each said once. */
export function clausesOfSteps(context: LineContext, phase: "build" | "run"): Message[] {
	return withChecks(weighedSteps(context, phase));
}

/** The steps that weigh most, as clauses, and how many there are beside them. */
export function mainClauses(context: LineContext, phase: "build" | "run"): { steps: Message[]; rest: number } {
	const steps = weighedSteps(context, phase);
	const shown = steps.length > MAX_STEPS ? weightiest(steps, MAX_STEPS) : steps;
	return { steps: withChecks(shown), rest: steps.length - shown.length };
}

/** A step with what is needed to choose among several. */
export interface Weighed {
	clause: Message;
	weight: number;
	/** What decides whether the step runs. */
	check: Deciding | null;
	command: Command;
}

function weighedSteps(context: LineContext, phase: "build" | "run"): Weighed[] {
	const telling = new Set(tellingSteps(context.step.executions));
	const pieces = writtenInPieces(context.step.executions);
	const all = context.step.executions.flatMap((execution) =>
		(pieces.get(execution) ?? (telling.has(execution) ? clausesOf(context, execution, phase) : asks(execution))).map(
			(clause) => ({
				...{ clause, weight: weightOf(execution), check: checkOf(context, execution), command: execution.command },
			}),
		),
	);
	const steps = new Map<string, Weighed>();
	for (const step of withoutBranches(all, context.step.script)) {
		const key = JSON.stringify([step.clause, step.check]);
		steps.set(key, { ...step, weight: Math.max(step.weight, steps.get(key)?.weight ?? 0) });
	}
	return [...steps.values()];
}

/** Which release is the newest, asked inside a substitution: what follows fetches by the answer. */
function asks(execution: Execution): Message[] {
	const asked = execution.context.substitution ? latestAsked(execution) : null;
	return asked?.name ? [say(`${KEY}.asks`, { host: asked.host, name: asked.name })] : [];
}

/** What decides over a command that need not run, or not only once. */
function checkOf({ step: { script } }: LineContext, { command, context }: Execution): Deciding | null {
	if (!script || isTest(command) || (context.runs !== "maybe" && !context.loop)) return null;
	return deciding(script.items, command.span);
}

/** Clauses with what decides over each; where that is the same as for the one before, only that it is. */
function withChecks(steps: Weighed[]): Message[] {
	return steps.map(({ clause, check }, index) => {
		if (!check) return clause;
		if (isSame(check, steps[index - 1]?.check))
			return say(`${KEY}.same-${ROUNDS.has(check.form) ? "round" : "check"}`, { says: [clause] });
		const before = steps
			.slice(0, index)
			.some((step) => step.check?.form === "checked" && sameValues(step.check, check));
		return say(`${KEY}.${check.form === "unchecked" && before ? "else" : check.form}`, {
			says: [clause],
			...check.values,
		});
	});
}

/** Loops, in which a step is one of each round. */
const ROUNDS = new Set<Deciding["form"]>(["each", "each-many", "while", "until", "forever"]);

/** What runs in every branch is said of each step. */
const EVERY = new Set<Deciding["form"]>(["either", "either-by", "any-branch"]);

function isSame(one: Deciding, other: Deciding | null | undefined): boolean {
	return !EVERY.has(one.form) && other != null && one.form === other.form && sameValues(one, other);
}

function sameValues(one: Deciding, other: Deciding): boolean {
	return JSON.stringify(one.values) === JSON.stringify(other.values);
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

function weightOf(execution: Execution): number {
	const { effects, invocation } = execution;
	const works = runsScript(invocation) || isNativeBuild(execution);
	return Math.max(works ? 2 : 0, ...effects.map(({ kind }) => WEIGHTS[kind] ?? 0));
}

/** A script of its own may do anything: it is started by its path, or given to a shell. */
function runsScript({ name, operands }: Execution["invocation"]): boolean {
	if (/^(?:ba|da|z|k|a)?sh$/.test(name)) return operands.length > 0;
	return name.includes("/") || /\.(?:sh|bash|py|pl|rb)$/.test(name);
}

/** The weightiest steps, in their own order. */
function weightiest(steps: Weighed[], count: number): Weighed[] {
	const kept = new Set([...steps].sort((a, b) => b.weight - a.weight).slice(0, count));
	return steps.filter((step) => kept.has(step));
}

/** The user as whom the line's only command runs all the others: `su node -c "…"`, `sudo -u node …`. */
function wholeAs(context: LineContext): string | null {
	const [only, ...others] = mainSteps(context);
	if (!only || others.length > 0 || only.inner.length === 0) return null;
	const { id, operands, options } = only.invocation;
	const user = /^(?:su|gosu)$/.test(id ?? "")
		? operands[0]?.word.text
		: /^(?:sudo|runuser)$/.test(id ?? "")
			? options.find(({ facts }) => facts?.names.includes("-u"))?.value
			: undefined;
	return user != null && /^[\w-]+$/.test(user) && !isRoot(user) ? user : null;
}

/** One sentence for all steps of a body: its only command's own, or a list of what they do in turn. */
export function whatOfSteps(context: LineContext, phase: "build" | "run"): Message | null {
	const steps = weighedSteps(context, phase);
	const [first] = steps;
	if (!first) return null;
	// To count one or two takes more room than it saves.
	const shown = steps.length > MAX_STEPS + 1 ? weightiest(steps, MAX_STEPS - 1) : steps;
	const { check } = first;
	const rest = steps.length - shown.length;
	if (check && rest === 0 && steps.every((step) => step.check && isSame(step.check, check)))
		return say(`${KEY}.all.${check.form}`, { steps: shown.map(({ clause }) => clause), ...check.values });
	const clauses = withChecks(shown);
	const telling = tellingSteps(context.step.executions);
	// Branches of which the text cannot say what decides.
	if (telling.every((execution) => execution.context.runs === "maybe") && steps.every((step) => !step.check))
		return say(`${KEY}.depending`, { steps: clauses });
	const [only] = clauses;
	const user = phase === "build" && rest === 0 ? wholeAs(context) : null;
	if (user !== null) return say(`${KEY}.as`, { user, steps: clauses });
	if (clauses.length === 1 && only) return only;
	return say(`${KEY}.${rest > 0 ? "many-steps" : "steps"}`, { steps: clauses, ...(rest > 0 && { count: rest }) });
}
