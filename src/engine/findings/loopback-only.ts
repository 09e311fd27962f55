import type { Invocation } from "../../model/invocation.ts";
import { stepAt } from "../simulate/index-of.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { baseFacts, rootStage, type Stage } from "../simulate/stage.ts";
import type { Found, Rule } from "./rule.ts";
import { headSpan } from "./support/commands.ts";

/** The server that a container starts listens on the loopback address, so that a published port leads nowhere. */
export const loopbackOnly: Rule = {
	aliases: [],
	severity: "warning",
	rank: 9,
	*check(simulation) {
		const seen = new Set<Step>();
		for (const stage of simulation.stages) {
			const step = startOf(simulation, stage);
			if (!step || seen.has(step)) continue;
			seen.add(step);
			for (const execution of step.executions) yield* named(step, execution) ?? byDefault(step, stage, execution);
		}
	},
};

/** The step that says what a container of the stage starts: CMD with the ENTRYPOINT before it, or ENTRYPOINT alone. */
function startOf(simulation: Simulation, { state }: Stage): Step | null {
	return stepAt(simulation, (state.cmd ?? state.entrypoint)?.from.line);
}

/** The address that the command names itself. */
function named({ instruction }: Step, { invocation, effects }: Execution): Found[] | null {
	if (!effects.some(({ kind }) => kind === "serves")) return null;
	const words = [
		...invocation.options.flatMap(({ facts, value, valueSpan }) =>
			facts?.value?.kind === "host" && value !== null && valueSpan ? [{ text: value, span: valueSpan }] : [],
		),
		...invocation.operands.flatMap(({ facts, word }) => (facts?.kind === "host" ? [word] : [])),
	];
	// Beside another address it is one of several.
	const [word] = words;
	if (!word || words.length > 1 || !/^(?:127\.0\.0\.1|localhost|\[?::1\]?)(?::\d+)?$/.test(word.text)) return null;
	const values = { program: programOf(invocation), address: word.text };
	return [{ at: instruction.index, span: word.span, form: "named", reason: "named", values }];
}

/** The address on which the program listens as long as nobody names another one. */
function byDefault({ instruction }: Step, stage: Stage, execution: Execution): Found[] {
	const effect = execution.effects.find(({ kind }) => kind === "loopback");
	if (effect?.kind !== "loopback" || mayBeOpened(execution, stage)) return [];
	const { opens, unless, as, since } = effect;
	const values = { program: programOf(execution.invocation), opens, unless, ...(since && { since }) };
	const form = as ?? (since ? "since" : "default");
	const reason = as ?? (unless.length > 0 ? "settings" : "default");
	const severity = unless.length > 0 ? { severity: "info" as const } : {};
	const head = headSpan(execution);
	// The program may stand in ENTRYPOINT and only its arguments here.
	const span = head.end > head.start ? head : instruction.keywordSpan;
	return [{ at: instruction.index, span, form, reason, values, ...severity }];
}

function programOf({ name, subcommands }: Invocation): string {
	return [name, ...subcommands.map((one) => one.name)].join(" ");
}

/**
 * Whether something else may say where it listens: words that only the shell knows, a variable before the command, or
 * the image that brings the program and prepares it for containers. Of `php artisan serve` an image brings only `php`.
 */
function mayBeOpened({ command, invocation }: Execution, stage: Stage): boolean {
	const image = baseFacts(stage);
	// An image that nobody knows may set what opens the server.
	return (
		!image ||
		invocation.operands.some(({ word }) => word.text.startsWith("$")) ||
		command.assignments.some(({ name }) => /HOST|BIND|ADDR|LISTEN|_ARGS|OPTS/.test(name)) ||
		// Frameworks on Swoole bring a command of the same name, which listens on all addresses.
		(invocation.name === "php" && rootStage(stage).image?.id === "swoole") ||
		(invocation.subcommands.length < 2 && image.programs.includes(invocation.name))
	);
}
