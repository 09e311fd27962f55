import { lineRef } from "../explain/context.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Step } from "../simulate/simulation.ts";
import { stepsOf } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Lists and caches of package managers are deleted in the RUN that downloads them, so no layer stores them. */
export const installAndCleanUp: Idiom = {
	rank: 60,
	instead: [
		"instructions/run#why.clean-layer",
		...[0, 1, 2, 3].map((place) => `commands/rm#why.${place}`),
		...["apt-get", "apt", "dnf", "microdnf", "yum", "tdnf", "zypper", "conda"].map(
			(id) => `commands/${id}#subcommands.clean.why`,
		),
	],
	*find(simulation) {
		let first: number | null = null;
		for (const step of stepsOf(simulation, "RUN")) {
			const removed = cachesRemoved(step);
			const { index, startLine } = step.instruction;
			if (removed.length === 0) continue;
			const says: Recognised["says"] =
				first === null
					? [{ at: index, form: "paths", values: { removed } }]
					: [{ at: index, form: "paths-again", values: { removed, first: lineRef(first) } }];
			yield { at: [index], says };
			first ??= startLine;
		}
	},
};

/** Where package managers keep what only installing needs. */
const CACHES =
	/^(\/var\/lib\/apt\/lists|\/var\/cache\/(apt|yum|dnf|debconf|zypp)|\/root\/\.(cache|npm|m2|gradle|composer|nuget)|\/usr\/local\/share\/\.cache|\/usr\/local\/bundle\/(?:ruby\/[^/]+\/)?cache|\/tmp\/pear)(\/|$)/;

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
			const held = filled.some((one) => isWithin(one, path) && path !== "/");
			// With `--no-cache` apk stores nothing there.
			if (held || (CACHES.test(path) && !isWithin(path, "/var/cache/apk"))) removed.push(effect.path);
		}
	}
	// The images of Debian and Ubuntu delete the files of packages themselves: nothing is won.
	return [...new Set(removed)].filter((path) => !isMounted(step, path) && !isWithin(path, "/var/cache/apt"));
}

function isMounted({ instruction }: Step, path: string): boolean {
	return instruction.mounts.some(({ type, target }) => type === "cache" && target !== null && isWithin(path, target));
}
