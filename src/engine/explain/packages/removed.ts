import { packageNames, packageSpec } from "../../simulate/package-spec.ts";
import { globPattern } from "../../simulate/paths.ts";
import type { Execution, Step } from "../../simulate/simulation.ts";
import { optionNames } from "../../simulate/values.ts";

/**
 * Whether a command removes packages that an earlier command of the same instruction installed: all of them (`own`) or
 * none (`others`). Names are compared as written too, so that a variable counts as what it stands for.
 */
export function removesOf(step: Step, execution: Execution): "own" | "others" | undefined {
	const removed = execution.effects.flatMap((effect) =>
		effect.kind === "uninstalls" ? effect.packages.map((name) => packageSpec(effect.system, name).name) : [],
	);
	const written = execution.invocation.operands.map(({ word }) => word.raw);
	const names = removed.length > 0 ? removed : written.flatMap(packageNames);
	if (names.length === 0) return undefined;
	const installed = new Set(
		step.executions.slice(0, Math.max(step.executions.indexOf(execution), 0)).flatMap(installedBy),
	);
	const own = names.filter((name) => [...installed].some((one) => one === name || globPattern(name).test(one)));
	if (own.length === names.length) return "own";
	return own.length === 0 && removed.length > 0 ? "others" : undefined;
}

/** The packages that a command installs, the words that name them, and the group that holds them (`apk --virtual`). */
function installedBy({ effects, invocation }: Execution): string[] {
	const packages = effects.flatMap((effect) =>
		effect.kind === "installs" ? effect.packages.map((name) => packageSpec(effect.system, name).name) : [],
	);
	if (packages.length === 0 && !/^(install|add|in)$/.test(invocation.subcommands[0]?.name ?? "")) return [];
	const groups = invocation.options.flatMap((option) =>
		optionNames(option).includes("--virtual") && option.value ? [option.value] : [],
	);
	return [...packages, ...groups, ...invocation.operands.map(({ word }) => word.raw)];
}
