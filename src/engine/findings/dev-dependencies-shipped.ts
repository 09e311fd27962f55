import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { variableAt } from "../simulate/variables.ts";
import type { Found, Rule } from "./rule.ts";
import { hasOption, headSpan, runsWith, subcommandOf } from "./support/commands.ts";
import { addOption } from "./support/edits.ts";

/** How a package manager is told to leave out what only development needs. */
interface Manager {
	id: string;
	subcommands: string[];
	/** Any of these options says it, or settles the question otherwise. */
	options: string[];
	/** Environment variables that say it, by their values. */
	env?: Record<string, RegExp>;
	/** The option to add. */
	fix?: string;
}

const NODE = {
	NODE_ENV: /^production$/,
	NPM_CONFIG_OMIT: /dev/,
	NPM_CONFIG_PRODUCTION: /true/,
	npm_config_production: /true/,
};
const MANAGERS: Manager[] = [
	{
		id: "npm",
		subcommands: ["ci", "install", "i"],
		options: ["--omit", "--production", "--only", "--include", "-g", "--global", "--package-lock-only"],
		env: NODE,
		fix: "--omit=dev",
	},
	{ id: "yarn", subcommands: ["install", ""], options: ["--production", "--prod", "--mode"], env: NODE },
	{
		id: "pnpm",
		subcommands: ["install", "i"],
		options: ["--prod", "-P", "--production", "--filter", "-F"],
		env: NODE,
		fix: "--prod",
	},
	{
		id: "composer",
		subcommands: ["install"],
		options: ["--no-dev", "--dev"],
		env: { COMPOSER_NO_DEV: /^1$/ },
		fix: "--no-dev",
	},
	{
		id: "poetry",
		subcommands: ["install"],
		options: ["--no-dev", "--without", "--only", "--only-root", "--only main"],
	},
	{ id: "pipenv", subcommands: ["install", "sync"], options: [] },
];

/** What stands for development, in the name of a stage or in the command of the container. */
const DEVELOPMENT = /dev|test|lint|debug|ci\b|storybook|builder|build/i;
const DEVELOPS =
	/nodemon|ts-node|tsx|vite|webpack|jest|--reload|--watch|\bdev\b|develop|\btest\b|start:dev|serve\b|hot/i;

/** Dependencies of development are installed in the stage that is shipped and stay there. */
export const devDependenciesShipped: Rule = {
	aliases: [],
	severity: "info",
	rank: 45,
	*check(simulation) {
		const last = simulation.stages.at(-1);
		if (!last || isForDevelopment(last)) return;
		for (const { step, first } of runsWith(
			simulation,
			(execution, at) => at.stage === last && installsAll(execution, at, last),
		)) {
			if (prunes(simulation, step, last)) continue;
			const manager = MANAGERS.find(({ id }) => id === first.invocation.id);
			const command = [first.invocation.name, subcommandOf(first.invocation)].filter(Boolean).join(" ");
			const built = builds(simulation, last);
			// A script of the package may start a tool of development.
			const direct = /^(?:node|php) /.test(`${last.state.cmd?.value.words.join(" ")} `);
			const fix: Found["fix"] = !built && direct && manager?.fix ? addOption(step, [first], manager.fix) : undefined;
			const values = { command };
			yield {
				at: step.instruction.index,
				span: headSpan(first),
				reason: built ? "built" : (first.invocation.id ?? "npm"),
				values,
				...(fix && { fix }),
			};
		}
	},
};

function installsAll(execution: Execution, { instruction }: Step, stage: Stage): boolean {
	const manager = MANAGERS.find(({ id }) => id === execution.invocation.id);
	if (!manager?.subcommands.includes(subcommandOf(execution.invocation))) return false;
	if (execution.invocation.id === "pipenv") return hasOption(execution, "--dev", "-d");
	if (execution.invocation.operands.length > 0 || hasOption(execution, ...manager.options)) return false;
	// Words that only the build's start decides, and options that the entry lacks.
	if (
		execution.command.words.some(({ text }) =>
			/\$|production|--prod|no-dev|--omit|--without|--only|--help|--version/.test(text),
		)
	)
		return false;
	return !Object.entries(manager.env ?? {}).some(([name, value]) => {
		const own = execution.command.assignments.find((one) => one.name === name)?.value?.text;
		const set = variableAt(stage, name, instruction.index);
		return value.test(own ?? set?.value ?? "") || (set !== undefined && set.value === null);
	});
}

/** Whether a stage is one to develop or to build in, by its name or by what it starts. */
export function isForDevelopment({ name, state }: Stage): boolean {
	const process = [...(state.entrypoint?.value.words ?? []), ...(state.cmd?.value.words ?? [])].join(" ");
	const own = (state.cmd?.from.line ?? state.entrypoint?.from.line) != null;
	return DEVELOPMENT.test(name) || DEVELOPS.test(process) || !own || /(^|\s|\/)(?:ba|a)?sh$/.test(process.trim());
}

/** Whether the same or a later line takes them out again, or a script does what nobody sees. */
function prunes({ steps }: Simulation, { instruction }: Step, stage: Stage): boolean {
	return steps.some(
		(other) =>
			other.stage === stage &&
			other.instruction.index >= instruction.index &&
			other.instruction.keyword === "RUN" &&
			other.executions.some(
				({ invocation, command }) =>
					invocation.subcommands.some(({ name }) => name === "prune") ||
					command.words.some(({ text }) => /node_modules|--production|--omit=dev|--prod\b|no-dev/.test(text)),
			),
	);
}

/** Whether the stage itself compiles, for which it may need them: then another stage has to be without. */
function builds({ steps }: Simulation, stage: Stage): boolean {
	return (
		stage.builds.length > 0 ||
		steps.some(
			(step) =>
				step.stage === stage &&
				step.executions.some(({ invocation }) => invocation.subcommands.some(({ name }) => name === "build")),
		)
	);
}
