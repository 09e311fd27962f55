import { lineRef } from "../explain/context.ts";
import { baseName } from "../simulate/paths.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { commandsOf, hasOption, operandsOf, optionValue, shippedStages } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { runsCalling } from "./runs.ts";
import { addressOf, isInstall, isSource } from "./source-installs.ts";

/** Sources are fetched, configured, compiled and installed in one RUN; at its end only what was installed remains. */
export const buildFromSource: Idiom = {
	*find(simulation) {
		for (const step of runsCalling(simulation, "make", "ninja", "cmake")) {
			const install = commandsOf(step, ["make", "ninja", "cmake"]).find(isInstall);
			const fetch = commandsOf(step, ["curl", "wget", "git"]).findLast(
				(one) => install && isSource(one) && step.executions.indexOf(one) < step.executions.indexOf(install),
			);
			if (install?.context.runs !== "always") continue;
			const added = fetch ? null : addedBefore(simulation, step, install);
			if (added) {
				const values = { ...added, install: `${install.invocation.name} install` };
				yield { at: [step.place.index], says: [{ at: step.place.index, form: "added", values }] };
			}
			if (fetch?.context.runs !== "always") continue;
			const source = sourceOf(fetch);
			if (source === null) continue;
			const { index } = step.instruction;
			const configure = commandsOf(step, ["configure"])[0];
			const destination = operandsOf(install).find((word) => word.startsWith("DESTDIR="));
			const prefix = destination?.slice("DESTDIR=".length) || (configure && optionValue(configure, "--prefix")) || null;
			// What stays in a stage that is not shipped takes no room in the image.
			const thrown = step.stage !== null && !shippedStages(simulation).has(step.stage);
			const removes = commandsOf(step, ["rm"]).some(
				(one) => hasOption(one, "-r") && step.executions.indexOf(one) > step.executions.indexOf(install),
			);
			const values = { source, install: `${install.invocation.name} install`, ...(prefix && { prefix }) };
			const form = `${prefix ? "prefix" : "plain"}${thrown ? "-stage" : removes ? "" : "-kept"}`;
			yield { at: [index], says: [{ at: index, form, values }] };
		}
	},
};

/** Sources from elsewhere that an earlier line put where the command works: an address or a repository, and its line. */
function addedBefore({ steps }: Simulation, { stage, place }: Step, { workdir }: Execution) {
	const origin = workdir === null ? null : stage?.files.origin(workdir, place.index - 1);
	const from = steps[origin?.event.at ?? -1];
	if (!from || from.stage !== stage) return null;
	const line = lineRef(from.place.startLine);
	const address = from.transfer?.sources.find(({ kind }) => kind === "git" || kind === "url")?.path;
	const fetch = from.transfer ? undefined : commandsOf(from, ["curl", "wget", "git"]).findLast(isSource);
	const source = address === undefined ? fetch && sourceOf(fetch) : nameOf(address);
	return source ? { source, line } : null;
}

/** The name of what is fetched, from its address. */
function sourceOf(fetch: Execution): string | null {
	const url = addressOf(fetch);
	return url ? nameOf(url) || null : null;
}

function nameOf(address: string): string {
	return baseName(address.replace(/[?#].*$/, "").replace(/(?:\.git)?\/?$/, ""));
}
