import { baseName } from "../simulate/paths.ts";
import type { Execution } from "../simulate/simulation.ts";
import { commandsOf, hasOption, operandsOf, optionValue, shippedStages, stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** Sources are fetched, configured, compiled and installed in one RUN; at its end only what was installed remains. */
export const buildFromSource: Idiom = {
	*find(simulation) {
		for (const step of stepsOf(simulation, "RUN")) {
			const install = commandsOf(step, ["make", "ninja", "cmake"]).find(
				(one) => operandsOf(one).some((word) => /^install/.test(word)) || optionValue(one, "--install") !== null,
			);
			const fetch = commandsOf(step, ["curl", "wget", "git"]).findLast(
				(one) => install && isSource(one) && step.executions.indexOf(one) < step.executions.indexOf(install),
			);
			if (!install || !fetch || install.context.runs !== "always" || fetch.context.runs !== "always") continue;
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

function isSource(fetch: Execution): boolean {
	if (fetch.invocation.id === "git") return fetch.invocation.subcommands[0]?.name === "clone";
	return !/\.(asc|sig|sha\d*|sha\d+sum|md5|txt|patch|diff)$/.test(sourceOf(fetch) ?? "");
}

/** The name of what is fetched, from its address. */
function sourceOf(fetch: Execution): string | null {
	const url = operandsOf(fetch).find((word) => /^(https?|git|ftp):\/\//.test(word));
	return url ? baseName(url.replace(/[?#].*$/, "").replace(/\/$/, "")) || null : null;
}
