import type { Values } from "../../model/message.ts";
import { lineRef } from "../explain/context.ts";
import { titleOf } from "../explain/shell/index.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** Lists and caches of package managers are deleted in the RUN that downloads them, so no layer stores them. */
export const installAndCleanUp: Idiom = {
	rank: 60,
	instead: [
		"instructions/run#why.clean-layer",
		"commands/rm#why.0",
		"commands/rm#why.1",
		...["apt-get", "apt", "dnf", "microdnf", "yum", "tdnf", "zypper", "conda"].map(
			(id) => `commands/${id}#subcommands.clean.why`,
		),
	],
	*find(simulation) {
		let first: number | null = null;
		for (const step of stepsOf(simulation, "RUN")) {
			const removed = cachesRemoved(step);
			const commands = removed.length > 0 ? [] : cleaningCommands(step);
			const { index, startLine } = step.instruction;
			if (removed.length + commands.length === 0) continue;
			const values: Values =
				removed.length > 0 ? { removed } : { command: commands.map(({ command }) => titleOf(command)) };
			const form = removed.length > 0 ? "paths" : "command";
			yield {
				at: [index],
				says: [
					first === null
						? { at: index, form, values }
						: { at: index, form: `${form}-again`, values: { ...values, first: lineRef(first) } },
				],
			};
			first ??= startLine;
		}
	},
};

/** Where package managers keep what only installing needs. */
const CACHES =
	/^(\/var\/lib\/apt\/lists|\/var\/cache\/(apt|apk|yum|dnf|debconf|zypp)|\/root\/\.(cache|npm|m2|gradle|composer|nuget)|\/usr\/local\/share\/\.cache|\/tmp\/pear)(\/|$)/;

/** Caches that commands of the line delete after one before has filled them. */
function cachesRemoved(step: Step): string[] {
	const filled: string[] = [];
	let installed = false;
	const removed: string[] = [];
	for (const { effects } of step.executions) {
		for (const effect of effects) {
			if (effect.kind === "fills") filled.push(effect.path);
			installed ||= effect.kind === "installs" || effect.kind === "dependencies";
			if (effect.kind !== "removes" || !(installed || filled.length > 0)) continue;
			const path = effect.path.replace(/\/\*+$/, "");
			if (filled.some((one) => isWithin(one, path) && path !== "/") || CACHES.test(path)) removed.push(effect.path);
		}
	}
	return [...new Set(removed)].filter((path) => !isMounted(step, path));
}

/** Commands of package managers that empty their caches, after an installation. */
function cleaningCommands(step: Step): Execution[] {
	const installs = step.executions.findIndex(({ effects }) =>
		effects.some(({ kind }) => kind === "installs" || kind === "dependencies"),
	);
	if (installs < 0 || step.instruction.mounts.some(({ type }) => type === "cache")) return [];
	return step.executions.slice(installs + 1).filter(({ invocation: { id, subcommands, operands } }) => {
		const [sub] = subcommands;
		if (id === null || !sub) return false;
		if (/^(apt-get|apt|yum|dnf|microdnf|tdnf|zypper|conda|poetry)$/.test(id) && sub.name === "clean") return true;
		const then = subcommands[1]?.name ?? operands[0]?.word.text;
		return /^(npm|yarn|pip|uv|composer)$/.test(id) && sub.name === "cache" && /^(clean|purge|clear)$/.test(then ?? "");
	});
}

function isMounted({ instruction }: Step, path: string): boolean {
	return instruction.mounts.some(({ type, target }) => type === "cache" && target !== null && isWithin(path, target));
}
