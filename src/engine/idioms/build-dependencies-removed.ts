import type { Facts } from "../../model/facts.ts";
import type { Values } from "../../model/message.ts";
import { lineRef } from "../explain/context.ts";
import { packageEntry } from "../lookup.ts";
import { packageSpec } from "../simulate/package-spec.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { commandsOf, effectsOf, operandsOf, optionValue, stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** Packages that only building needs are installed, used and removed within one RUN. */
export const buildDependenciesRemoved: Idiom = {
	rank: 65,
	instead: [
		"commands/apk#subcommands.del.why",
		"commands/apt-get#subcommands.purge.why",
		"commands/apt-get#subcommands.remove.why",
		"commands/apt-get#subcommands.autoremove.why",
		"commands/apt-mark#subcommands.auto.why",
		"instructions/run#why.clean-layer",
	],
	*find(simulation) {
		let marked: number | null = null;
		for (const step of stepsOf(simulation, "RUN")) {
			const found = virtualGroup(step) ?? markedAutomatic(step) ?? namedAgain(step, simulation.facts);
			const { index, startLine } = step.instruction;
			if (!found) continue;
			const again: Found | null =
				found.form === "marked" && marked !== null
					? { form: "marked-again", values: { first: lineRef(marked) } }
					: null;
			const idle = found.form === "unused" && { unpraised: true as const };
			yield { at: [index], says: [{ at: index, ...(again ?? found) }], ...idle };
			if (found.form === "marked") marked ??= startLine;
		}
	},
};

interface Found {
	form: string;
	values?: Values;
}

/** `apk add --virtual .build-deps …`, later `apk del .build-deps`. */
function virtualGroup(step: Step): Found | null {
	for (const add of commandsOf(step, ["apk"], ["add"])) {
		const group = optionValue(add, "--virtual");
		const del = commandsOf(step, ["apk"], ["del"]).find((one) => group && operandsOf(one).includes(group));
		if (group && del) return withTools("virtual", { group }, between(step, add, del));
	}
	return null;
}

/** `apt-mark auto`, then `apt-mark manual` for what stays, then a purge of everything else. */
function markedAutomatic(step: Step): Found | null {
	const [auto] = commandsOf(step, ["apt-mark"], ["auto"]);
	const purge = commandsOf(step, ["apt-get", "apt"], ["purge", "remove", "autoremove"]).at(-1);
	if (!auto || !purge) return null;
	const gone = (step.stage?.packages ?? []).filter(
		({ at, name, removed }) => at === step.instruction.index && removed && !isLibrary(name),
	);
	const packages = [...new Set(gone.map(({ name }) => name))];
	// Of many packages the kind says more than their names.
	const saved = commandsOf(step, ["apt-mark"], ["showmanual"]).length > 0;
	if (!saved || packages.length === 0 || packages.length > SHOWN) return { form: "marked" };
	return { form: "marked-packages", values: { packages, count: packages.length } };
}

/** A library itself may stay after all: the line marks what programs load. */
function isLibrary(name: string): boolean {
	return name.startsWith("lib") && !name.endsWith("-dev");
}

/** `apt-get install gcc`, later `apt-get purge gcc`, for any package manager. */
function namedAgain(step: Step, facts: Facts): Found | null {
	const name = (system: string, text: string) => packageSpec(system, text).name;
	for (const { execution: add, effect } of effectsOf(step, "installs")) {
		const names = effect.packages.map((one) => name(effect.system, one));
		for (const { execution: remove, effect: gone } of effectsOf(step, "uninstalls")) {
			if (step.executions.indexOf(remove) < step.executions.indexOf(add)) continue;
			const both = gone.packages.map((one) => name(gone.system, one)).filter((one) => names.includes(one));
			if (both.length === 0) continue;
			const values = { packages: both.slice(0, SHOWN), count: both.length };
			const inner = step.executions.slice(step.executions.indexOf(add) + 1, step.executions.indexOf(remove));
			const programs = both.flatMap((one) => [one, ...(packageEntry(facts, effect.system, one)?.facts.programs ?? [])]);
			if (inner.every((one) => idles(one, programs))) return { form: "unused", values };
			return withTools("named", values, between(step, add, remove));
		}
	}
	return null;
}

/** Whether a command is none of these programs, builds nothing, and is known well enough to say so. */
function idles({ invocation, inner }: Execution, programs: string[]): boolean {
	const { id, name } = invocation;
	if (id === null || inner.length > 0 || BUILDERS.test(name) || programs.includes(name)) return false;
	return FILE_TOOLS.has(id);
}

/** Commands that only arrange files, users and packages, and call no program of a package. */
const FILE_TOOLS = new Set([
	...["mkdir", "touch", "chown", "chmod", "rm", "cp", "mv", "ln", "echo", "adduser", "addgroup", "useradd", "groupadd"],
	...["sed", "cd", "apk", "apt-get", "apt", "true", "set"],
]);
const SHOWN = 4;
/** Programs that build something, and so are why somebody installs build dependencies. */
const BUILDERS =
	/^(c?make|ninja|meson|(\.\.?\/)*(configure|Configure|autogen\.sh|bootstrap|buildconf)|autoreconf|gcc|g\+\+|cc|pip[\d.]*|python[\d.]*|gem|bundle|npm|yarn|pnpm|node-gyp|go|cargo|docker-php-ext-install|docker-php-ext-configure|pecl|phpize|perl|cpanm|luarocks|mvn|uv|poetry)$/;

/** The programs that run between the installation and the removal. */
function between(step: Step, add: Execution, remove: Execution): string[] {
	const { executions } = step;
	const names = executions
		.slice(executions.indexOf(add) + 1, executions.indexOf(remove))
		.filter((one) => one.inner.length === 0 && /^[\w./-]+$/.test(one.invocation.program.text))
		.map((one) => one.invocation.program.text);
	return [...new Set(names)].filter((name) => BUILDERS.test(name)).slice(0, SHOWN);
}

function withTools(form: string, values: Values, tools: string[]): Found {
	return tools.length > 0 ? { form, values: { ...values, tools } } : { form: `${form}-plain`, values };
}
