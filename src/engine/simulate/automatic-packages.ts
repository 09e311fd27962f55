import type { PackageFact } from "../../model/state.ts";
import type { Execution } from "./simulation.ts";
import { optionNames } from "./values.ts";

/**
 * Which packages of instruction `at` go when a command has apt remove all that nothing needs, after `apt-mark auto` has
 * given them up; null for any other command. What `apt-mark manual` names stays.
 */
export function unneeded(all: Execution[], own: Execution, at: number): ((one: PackageFact) => boolean) | null {
	if (!removesUnneeded(own)) return null;
	const before = all.slice(0, all.indexOf(own));
	const given = namedBy(before, "auto");
	if (given.length === 0) return null;
	const kept = new Set(namedBy(before, "manual"));
	const whole = given.includes(".*");
	return ({ name, system, at: when }) =>
		system === "deb" && when === at && !kept.has(name) && (whole || given.includes(name));
}

function removesUnneeded({ invocation: { id, subcommands, options } }: Execution): boolean {
	if (id !== "apt-get" && id !== "apt") return false;
	const [subcommand] = subcommands;
	if (/^auto-?(?:remove|purge)$/.test(subcommand?.name ?? "")) return true;
	return /^(?:purge|remove)$/.test(subcommand?.name ?? "") && options.some((one) => optionNames(one).some(isAutomatic));
}

function isAutomatic(name: string): boolean {
	return /^--auto-?remove$/.test(name);
}

/** The words that `apt-mark auto` or `apt-mark manual` is given, without quotes. */
function namedBy(executions: Execution[], subcommand: "auto" | "manual"): string[] {
	return executions
		.filter(({ invocation: { id, subcommands } }) => id === "apt-mark" && subcommands[0]?.name === subcommand)
		.flatMap(({ invocation }) => invocation.operands.map(({ word }) => word.text));
}
