import { lineRef } from "../explain/context.ts";
import { baseName, isWithin, parentPath } from "../simulate/paths.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { variableAt } from "../simulate/variables.ts";
import type { Found, Rule } from "./rule.ts";
import { type Hits, hasOption, headSpan, runsWith, subcommandOf } from "./support/commands.ts";
import { isForDevelopment } from "./support/development.ts";
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

/** Dependencies of development are installed in the stage that is shipped and stay there. */
export const devDependenciesShipped: Rule = {
	aliases: [],
	severity: "info",
	rank: 45,
	*check(simulation) {
		const last = simulation.stages.at(-1);
		if (!last || isForDevelopment(last)) return;
		yield* copied(simulation, last);
		for (const { step, first } of runsWith(
			simulation,
			(execution, at) => at.stage === last && installsAll(execution, at, last),
		)) {
			if (pruneAfter(simulation, step.instruction.index, last)) continue;
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
				form: "installed",
				reason: built ? "built" : (first.invocation.id ?? "npm"),
				values,
				...(fix && { fix }),
			};
		}
	},
};

/** `node_modules` and the like of a stage that installed all, copied into the one that is shipped. */
function* copied(simulation: Simulation, last: Stage): Iterable<Found> {
	for (const { instruction, transfer, stage } of simulation.steps) {
		const from = transfer?.from?.stage;
		if (stage !== last || !from) continue;
		const path = transfer.sources.flatMap((source) => dependenciesIn(from, source.path)).at(0);
		if (path === undefined) continue;
		const install = installIn(simulation, from, path);
		if (!install) continue;
		const { invocation } = install.first;
		const values = {
			command: [invocation.name, subcommandOf(invocation)].filter(Boolean).join(" "),
			line: lineRef(install.step.instruction.startLine),
			path,
		};
		const at = { at: instruction.index, span: instruction.keywordSpan, form: "copied" };
		const prune = pruneAfter(simulation, instruction.index, last);
		if (prune) yield { ...at, reason: "pruned", values: { ...values, prune: lineRef(prune.instruction.startLine) } };
		else {
			const next = from.files.below(parentPath(path)).some((one) => /\/next\.config\.\w+$/.test(one.path));
			yield { ...at, reason: next ? "next" : "copied", values };
		}
	}
}

/** The directory of dependencies that a copied path is, or that lies in a copied directory. */
function dependenciesIn({ files }: Stage, path: string): string[] {
	const name = /\/(?:node_modules|vendor)\/?$/;
	if (name.test(path)) return [path.replace(/\/$/, "")];
	return files
		.below(path.replace(/(.)\/$/, "$1"))
		.filter((one) => one.event.kind === "dependencies" && name.test(one.path))
		.map((one) => one.path);
}

/** The line that installed all into a directory of a stage or of those it comes from, unless something prunes it. */
function installIn(simulation: Simulation, stage: Stage, path: string): Hits | null {
	const into = ({ effects }: Execution) =>
		effects.some((effect) => effect.kind === "dependencies" && effect.into !== null && isWithin(path, effect.into));
	const own = [...runsWith(simulation, (one, at) => at.stage === stage && into(one) && installsAll(one, at, stage))].at(
		-1,
	);
	if (own) return pruneAfter(simulation, own.step.instruction.index, stage) ? null : own;
	if (stage.parent) return installIn(simulation, stage.parent, path);
	// Copied on from another stage.
	const hop = simulation.steps
		.filter((step) => step.stage === stage && step.transfer?.from?.stage)
		.flatMap(({ transfer }) => transfer?.sources.map((one) => ({ from: transfer.from?.stage, path: one.path })) ?? [])
		.find((one) => baseName(one.path) === baseName(path));
	return hop?.from && hop.from !== stage ? installIn(simulation, hop.from, hop.path) : null;
}

function installsAll(execution: Execution, { instruction }: Step, stage: Stage): boolean {
	const manager = MANAGERS.find(({ id }) => id === execution.invocation.id);
	if (!manager?.subcommands.includes(subcommandOf(execution.invocation))) return false;
	if (execution.invocation.id === "pipenv") return hasOption(execution, "--dev", "-d");
	// `yarn tsc` runs a program, though it names no subcommand.
	if (execution.invocation.wrapped) return false;
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

/** The line from this one on that takes them out again, or a script that does what nobody sees. */
function pruneAfter({ steps }: Simulation, at: number, stage: Stage): Step | undefined {
	return steps.find(
		(other) =>
			other.stage === stage &&
			other.instruction.index >= at &&
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
