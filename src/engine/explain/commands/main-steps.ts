import { handsOnHeredoc } from "../../simulate/run.ts";
import type { Execution } from "../../simulate/simulation.ts";
import type { LineContext } from "../context.ts";
import { isWriter } from "./writes.ts";

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
	"Write-Host",
	"Write-Output",
	"$ErrorActionPreference",
	"$ProgressPreference",
	"shift",
]);

/** The commands that make up an instruction's work: not those of conditions, substitutions and wrapped scripts. */
export function mainSteps({ step }: LineContext): Execution[] {
	return outermost(step.executions);
}

function outermost(executions: Execution[]): Execution[] {
	const inner = executions.some((execution) => execution.inner.length > 0)
		? new Set(executions.flatMap((execution) => execution.inner))
		: null;
	return executions.filter(
		(execution) =>
			!inner?.has(execution) &&
			!execution.context.substitution &&
			!execution.context.condition &&
			execution.context.function === null &&
			execution.context.runs !== "fallback" &&
			endOfPipe(execution) &&
			!(handsOnHeredoc(execution) && executions[executions.indexOf(execution) + 1]?.innerScript),
	);
}

/** Of some commands those that achieve something; where none does, all of them. */
export function tellingSteps(executions: Execution[]): Execution[] {
	const all = outermost(executions);
	const reporting = silentFunctions(executions);
	const telling = all.filter(
		(execution) =>
			!(SILENT.has(execution.invocation.name) || reporting.has(execution.invocation.program.text)) ||
			isWriter(execution) ||
			isReckoned(execution),
	);
	return telling.length > 0 ? telling : all;
}

/** Functions of a script that only report. */
function silentFunctions(executions: Execution[]): Set<string> {
	const silent = new Map<string, boolean>();
	for (const { context, invocation } of executions) {
		const name = context.function;
		const quiet = SILENT.has(invocation.name) || invocation.name === "date";
		if (name !== null) silent.set(name, quiet && silent.get(name) !== false);
	}
	return new Set([...silent].flatMap(([name, only]) => (only ? [name] : [])));
}

/** A variable whose value is reckoned from what a program prints: the number of processors, say. */
function isReckoned({ invocation, command }: Execution): boolean {
	return invocation.name === "export" && command.words.some(({ raw }) => /\$\(\(.*\$\(/s.test(raw));
}

/** The first command of a pipeline makes the data, the last one uses it; those between only pass it on. */
function endOfPipe({ context: { pipe } }: Execution): boolean {
	return pipe === null || pipe.index === 0 || pipe.index === pipe.length - 1;
}
