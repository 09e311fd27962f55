import { mountCovers } from "../simulate/conditions.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { variableAt } from "../simulate/variables.ts";
import type { Rule } from "./rule.ts";
import { hasOption } from "./support/commands.ts";
import { isModern } from "./yarn-cache-left.ts";

/** Programs whose cache has one place for root, with the variables and options that move it. Sources: their manuals. */
const PROGRAMS: Record<string, { variables: string[]; options: string[] }> = {
	yarn: { variables: ["YARN_CACHE_FOLDER", "npm_config_cache"], options: ["--cache-folder"] },
	npm: { variables: ["npm_config_cache", "NPM_CONFIG_CACHE"], options: ["--cache"] },
	uv: { variables: ["UV_NO_CACHE", "UV_CACHE_DIR", "XDG_CACHE_HOME"], options: ["--no-cache", "--cache-dir"] },
	pip: { variables: ["PIP_CACHE_DIR", "XDG_CACHE_HOME"], options: ["--cache-dir"] },
};

/** A cache mount by whose path a program is meant, which keeps its cache elsewhere. */
export const cacheMountElsewhere: Rule = {
	aliases: [],
	severity: "warning",
	rank: 26,
	*check(simulation) {
		for (const step of simulation.steps) {
			if (step.instruction.keyword !== "RUN" || step.before?.user?.value !== "root") continue;
			for (const mount of step.instruction.mounts) {
				const { type, target, span } = mount;
				if (type !== "cache" || !target) continue;
				const missed = step.executions.flatMap((execution) => missedBy(simulation, step, execution, target));
				const [first] = missed;
				if (first) yield { at: step.instruction.index, span, values: { target, ...first } };
			}
		}
	},
};

/** Whether a cache mount stays empty, because the program that its path names looks elsewhere. */
export function staysEmpty(simulation: Simulation, step: Step, target: string): boolean {
	if (step.instruction.keyword !== "RUN" || step.before?.user?.value !== "root") return false;
	return step.executions.some((execution) => missedBy(simulation, step, execution, target).length > 0);
}

/** The program that the path of a mount names and that does not look there, with the place where it does. */
function missedBy(simulation: Simulation, step: Step, execution: Execution, target: string) {
	const id = execution.invocation.id ?? "";
	const program = PROGRAMS[id];
	const { stage, instruction } = step;
	if (!program || !stage || !new RegExp(`(^|[/._-])${id}([/._-]|$)`).test(target)) return [];
	const fills = execution.effects.find((effect) => effect.kind === "fills");
	if (fills?.kind !== "fills" || isWithin(fills.path, target) || isWithin(target, fills.path)) return [];
	if (mountCovers({ instruction, state: step.before }, fills.path, ["cache", "tmpfs", "bind"])) return [];
	if (hasOption(execution, ...program.options) || isMoved(simulation, step, program.variables)) return [];
	if (id === "yarn" && isModern(simulation, step)) return [];
	return [{ program: execution.invocation.name, path: fills.path }];
}

/** Whether a variable or a command of the stage sets another place, or a file with settings may. */
function isMoved({ steps }: Simulation, { stage, instruction, executions }: Step, variables: string[]): boolean {
	if (stage && [...variables, "HOME"].some((name) => variableAt(stage, name, instruction.index))) return true;
	if (executions.some(({ command }) => command.assignments.some(({ name }) => variables.includes(name)))) return true;
	return steps.some(
		(step) =>
			step.stage === stage &&
			(step.executions.some(({ command }) =>
				command.words.some(({ text }) => /^(config|cache-folder|yarn-path)$/.test(text)),
			) ||
				step.transfer?.sources.some(({ path }) => /(^|\/)\.(yarnrc|npmrc)$/.test(path)) === true),
	);
}
