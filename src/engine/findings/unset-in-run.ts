import type { Values } from "../../model/message.ts";
import type { VariablePart } from "../../model/shell.ts";
import { lineRef } from "../explain/context.ts";
import { givesValue, isDeclaredTooEarly, readsElsewhere } from "../explain/empty-argument.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { isPlatformArgument } from "../simulate/variables.ts";
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
				const early = isDeclaredTooEarly(simulation, step, name);
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
