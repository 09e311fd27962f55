import type { Invocation } from "../../model/invocation.ts";
import type { Message } from "../../model/message.ts";
import type { Situation } from "../simulate/conditions.ts";
import { resolvePath } from "../simulate/paths.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { invocationValues } from "../simulate/values.ts";
import { shellReading } from "./command-shell.ts";
import type { LineContext } from "./context.ts";
import { leavesTemporary } from "./left-behind.ts";
import { removesOf } from "./removed-packages.ts";
import type { SentenceValues } from "./sentences.ts";
import { sedClauses } from "./words/sed.ts";

/** Placeholders of a command's sentences: its words, and the state at that line. */
export function sentenceValues(context: LineContext, execution: Execution): SentenceValues {
	const values = invocationValues(execution.invocation, (word) => word.text);
	if (execution.workdir !== null) values.workdir = execution.workdir;
	if (context.state?.user) values.user = context.state.user.value;
	const folder = folderOf(context, execution);
	if (folder !== null) values.folder = folder;
	const edits = sedEdits(execution.invocation);
	return edits ? { ...values, edits } : values;
}

const siblings = new WeakMap<Step, string[]>();

function siblingNames(step: Step): string[] {
	let names = siblings.get(step);
	if (!names) {
		names = step.executions.map(({ invocation }) =>
			[invocation.id ?? invocation.name, ...invocation.subcommands.map((sub) => sub.name)].join(" "),
		);
		siblings.set(step, names);
	}
	return names;
}

/** Where a command stands: what the conditions of its sentences ask. */
export function situationOf(context: LineContext, execution: Execution, phase: "build" | "run"): Situation {
	const names = siblingNames(context.step);
	const shell = shellReading(context, execution);
	const removes = removesOf(context.step, execution);
	return {
		instruction: context.instruction,
		stage: context.stage,
		state: context.state,
		phase,
		invocation: execution.invocation,
		...(shell && { shell }),
		...(removes && { removes }),
		today: context.simulation.today,
		assigned: execution.command.assignments.map(({ name, value }) => ({ name, value: value?.text ?? null })),
		leaves: phase === "build" && leavesTemporary(context.step, execution),
		siblings: { names, index: context.step.executions.indexOf(execution) },
		ships: context.ships,
	};
}

/** What the scripts of sed among a command's words change; null where one of them does more than the usual. */
function sedEdits({ operands, options }: Invocation): Message[] | null {
	if (
		!options.some(({ facts }) => facts?.value?.kind === "sed") &&
		!operands.some(({ facts }) => facts?.kind === "sed")
	)
		return null;
	const scripts = [
		...options.flatMap(({ facts, value }) => (facts?.value?.kind === "sed" && value !== null ? [value] : [])),
		...operands.flatMap(({ facts, word }) => (facts?.kind === "sed" ? [word.text] : [])),
	];
	const edits = scripts.map(sedClauses);
	return scripts.length > 0 && edits.every((list) => list !== null) ? edits.flat() : null;
}

/** An operand that should be a file, or could be, and of which the lines above tell that it is a directory. */
function folderOf({ stage, instruction }: LineContext, { invocation, workdir }: Execution): string | null {
	if (!stage) return null;
	const found = invocation.operands.find(({ facts, word }) => {
		if (facts?.kind !== "file" || (workdir === null && !word.text.startsWith("/"))) return false;
		const path = resolvePath(workdir ?? "/", word.text);
		const events = stage.files.events(path).filter(({ at, removed }) => at <= instruction.index && !removed);
		return events.some(({ kind, context }) => kind === "directory" || context === ".");
	});
	return found?.word.text ?? null;
}
