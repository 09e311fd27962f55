import type { Values } from "../../model/message.ts";
import type { VariablePart } from "../../model/shell.ts";
import { lineRef } from "../explain/context.ts";
import { assignedNames } from "../explain/shell-assignments.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { isPlatformArgument, variableAt } from "../simulate/variables.ts";
import type { Rule } from "./rule.ts";

/** A variable that the shell of a RUN puts in and that nothing gives a value: an `ARG` is missing. */
export const unsetInRun: Rule = {
	aliases: [],
	severity: "warning",
	rank: 18,
	*check(simulation) {
		for (const step of simulation.steps) {
			const { instruction, stage, script } = step;
			if (instruction.keyword !== "RUN" || !stage?.needed || !script || stage.state.distro === "windows") continue;
			const seen = new Set<string>();
			for (const part of variablesIn(script)) {
				const { name, operator, prefix, span } = part;
				if (operator !== null || prefix || seen.has(name)) continue;
				const global = simulation.globals.get(name);
				const declared = global && !isPlatformArgument(name) ? global.from.line : null;
				const early =
					declared !== null && !givesValue(step, stage, name) && !readsElsewhere(step) && !refusesUnset(step);
				if (!early && isSet(simulation, step, stage, name)) continue;
				const form = early ? "global" : formOf(stage, step, name);
				if (!form) continue;
				seen.add(name);
				const values: Values = { name, ...(declared !== null && { line: lineRef(declared) }) };
				const option = form === "global" ? optionBefore(simulation.file.source, span.start) : null;
				if (option) values.option = option;
				yield { at: instruction.index, span, form, reason: option ? "global-option" : form, values };
			}
		}
	},
};

/** The option whose value a variable is, with its equals sign: `-march=` of `-march=$MARCH`. */
function optionBefore(source: string, at: number): string | null {
	return /(?:^|[\s"'])(--?[A-Za-z][\w-]*=)$/.exec(source.slice(Math.max(0, at - 60), at))?.[1] ?? null;
}

/** Whether some line, declared where it may, or this script gives the name a value. */
function isSet({ steps, globals }: Simulation, step: Step, stage: Stage, name: string): boolean {
	if (givesValue(step, stage, name) || (globals.has(name) && !isPlatformArgument(name))) return true;
	return steps.some(
		(one) =>
			one.stage !== null &&
			["ARG", "ENV"].includes(one.instruction.keyword) &&
			!isPlatformArgument(name) &&
			one.instruction.pairs.some(({ key }) => key === name),
	);
}

/** Whether the stage, a mount or the script of a line gives the name a value. */
function givesValue(step: Step, stage: Stage, name: string): boolean {
	const { instruction } = step;
	return (
		variableAt(stage, name, instruction.index) !== undefined ||
		assignedNames(step).has(name) ||
		instruction.mounts.some(({ options }) => options.some((one) => one.name === "env" && one.value === name))
	);
}

/** Whether a script is read into the shell, or one that this file does not hold: it may set anything. */
function readsElsewhere({ executions }: Step): boolean {
	return executions.some(
		({ invocation: { id, name } }) => id === "source" || [".", "source", "eval", "read"].includes(name),
	);
}

/** Whether the shell stops at a variable that is not set, by `set -u` or by SHELL. */
function refusesUnset({ before, executions }: Step): boolean {
	return (
		(before?.shell.value ?? []).some((word) => /^-[a-z]*u[a-z]*$|^nounset$/.test(word)) ||
		executions.some(({ effects }) => effects.some((one) => one.kind === "sets" && one.option === "nounset"))
	);
}

/** How sure it is that the variable is empty: BuildKit's own names, and names in the style of a project's argument. */
function formOf(stage: Stage, step: Step, name: string): "platform" | "argument" | null {
	if (readsElsewhere(step)) return null;
	if (isPlatformArgument(name)) return "platform";
	const { image, resolvedBase } = rootStage(stage);
	const known = resolvedBase === "scratch" || (image?.facts && image.reference.repository.includes("/") === false);
	if (!known || step.instruction.heredocs.length > 0 || stage.parent) return null;
	return /_/.test(name) &&
		/(^|_)(version|commit|revision|rev|sha|hash|tag|branch|release|date|arch|build)(_|$)/i.test(name) &&
		!/^(BASH|DEB|DPKG|NODE|PYTHON|GO|GOLANG|RUST|CARGO|JAVA|PHP|RUBY|NGINX|YARN|GEM|BUNDLE|PG|REDIS|MYSQL|MARIADB|MONGO|DOTNET|ASPNET)_/.test(
			name,
		)
		? "argument"
		: null;
}

/** The variables of a parsed script, in order of the text. Without recursion: scripts may nest deeply. */
function variablesIn(root: unknown): VariablePart[] {
	const found: VariablePart[] = [];
	const queue: unknown[] = [root];
	for (let node = queue.pop(); queue.length > 0 || node !== undefined; node = queue.pop()) {
		if (typeof node !== "object" || node === null) continue;
		if ("kind" in node && node.kind === "variable" && "nameSpan" in node) found.push(node as VariablePart);
		for (const value of Object.values(node)) if (typeof value === "object" && value !== null) queue.push(value);
	}
	return found.sort((a, b) => a.span.start - b.span.start);
}
