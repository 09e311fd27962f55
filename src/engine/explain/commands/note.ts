import type { Message } from "../../../model/message.ts";
import type { Command } from "../../../model/shell.ts";
import type { Situation } from "../../simulate/conditions.ts";
import { type Kept, keep, use } from "../../simulate/reads.ts";
import type { Execution } from "../../simulate/simulation.ts";
import type { LineContext } from "../context.ts";
import { pick, pickAll, type SentenceValues } from "../sentences.ts";
import { tellingSteps } from "./main-steps.ts";
import { sentenceValues, situationOf } from "./situation.ts";
import { systemProgram } from "./system-program.ts";
import { isProjectScript, unknownCommand } from "./unknown.ts";
import { withOutput, writesOf } from "./writes.ts";

/** What one command does, and all that its entry says about it here. */
export interface CommandNote {
	what: Message;
	why: Message[];
	beware: Message[];
	known: boolean;
}

/** The sentences of the deepest subcommand of a command, or of the command that it wraps. */
export function noteOfCommand(context: LineContext, execution: Execution, phase: "build" | "run"): CommandNote {
	const about = aboutOf(context, execution, phase);
	about.note ??= keep(() => makeNote(context, execution, about));
	return use(about.note);
}

function makeNote(context: LineContext, execution: Execution, { situation, values }: About): CommandNote {
	const { invocation } = execution;
	const entry = `commands/${invocation.id}`;
	const { facts } = invocation;
	const what =
		facts &&
		(writesOf(execution, context.step) ??
			pick(entry, facts.what, values, situation) ??
			generalWhat(context, execution, situation, values));
	if (what) {
		return {
			what,
			why: pickAll(entry, facts.why, values, situation),
			beware: pickAll(entry, facts.beware, values, situation),
			known: true,
		};
	}
	const said = unknownCommand(context, execution);
	const known =
		isProjectScript(context, execution) ||
		systemProgram(context, execution) !== null ||
		/^words\/command#(?:given|held|empty|function)/.test(said.key);
	return { what: said, why: [], beware: [], known };
}

/** What the program does in general, where its subcommand has no sentence for these words. */
function generalWhat(
	context: LineContext,
	execution: Execution,
	situation: Situation,
	values: SentenceValues,
): Message | null {
	const { id } = execution.invocation;
	const root = id === null ? undefined : context.simulation.facts.commands[id];
	return root ? pick(`commands/${id}`, root.what, values, situation) : null;
}

/**
 * What a command does; of a wrapper what the wrapped one does: `sudo rm x` deletes, `sh -c "…"` does what its script
 * does. Not so `find -exec` and `xargs`, which do more than their command and say on what.
 */
export function clausesOf(context: LineContext, execution: Execution, phase: "build" | "run"): Message[] {
	const { options, id } = execution.invocation;
	const repeated = id === "xargs" || options.some((option) => option.wrapped?.terminator);
	if (execution.inner.length > 0 && !repeated) {
		const clauses = tellingSteps(execution.inner).flatMap((inner) => clausesOf(context, inner, phase));
		if (clauses.length > 0) return clauses;
	}
	const { what } = noteOfCommand(context, execution, phase);
	return [withOutput(what, execution, context.step)];
}

/** What sentences about a command are picked by: made once for each command, asked for by its every word. */
export interface About {
	situation: Situation;
	values: SentenceValues;
	note?: Kept<CommandNote>;
}

const known = new WeakMap<Execution, Partial<Record<"build" | "run", Kept<About>>>>();

/** The situation and the placeholders of a command in a phase, made once. */
export function aboutOf(context: LineContext, execution: Execution, phase: "build" | "run"): About {
	let byPhase = known.get(execution);
	if (!byPhase) {
		byPhase = {};
		known.set(execution, byPhase);
	}
	byPhase[phase] ??= keep(() => ({
		situation: situationOf(context, execution, phase),
		values: sentenceValues(context, execution),
	}));
	return use(byPhase[phase]);
}

/** The execution of a command node of the instruction's script. */
export function executionOf(context: LineContext, command: Command): Execution | null {
	return context.step.executions.find((one) => one.command === command) ?? null;
}
