import { lineRef } from "../explain/context.ts";
import type { Step } from "../simulate/simulation.ts";
import { commandsOf, effectsOf, operandsOf, stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** Hosts whose scripts register their own package repository and refresh the lists. */
const HOSTS = /^https?:\/\/(?:(?:deb|rpm)\.nodesource\.com|packagecloud\.io|packages\.gitlab\.com)\//;

/** A vendor's script registers its repository, so that the installation after it takes the vendor's version. */
export const repositorySetupScript: Idiom = {
	*find(simulation) {
		for (const step of stepsOf(simulation, "RUN")) {
			const fetch = commandsOf(step, ["curl", "wget"]).find((one) => operandsOf(one).some((word) => HOSTS.test(word)));
			const shell = fetch && commandsOf(step, ["bash", "sh", "sudo"]).find((one) => follows(step, fetch, one));
			const url = fetch && operandsOf(fetch).find((word) => HOSTS.test(word));
			if (!shell || !url) continue;
			const { index, startLine } = step.instruction;
			const after = stepsOf(simulation, "RUN").find(
				(one) => one.stage === step.stage && installsAfter(one, step, fetch),
			);
			if (!after) continue;
			const values = { host: new URL(url.replace(/\$.*$/, "")).host, line: lineRef(after.instruction.startLine) };
			const same = after.instruction.startLine === startLine;
			yield { at: [index], says: [{ at: index, form: same ? "here" : "line", values }] };
		}
	},
};

type Command = Step["executions"][number];

function follows({ executions }: Step, first: Command, second: Command): boolean {
	return executions.indexOf(second) > executions.indexOf(first);
}

/** Whether a line installs packages after the script has run in another. */
function installsAfter(step: Step, script: Step, fetch: Command): boolean {
	if (step.instruction.index < script.instruction.index) return false;
	return effectsOf(step, "installs").some(
		({ execution, effect }) =>
			(effect.system === "deb" || effect.system === "rpm") && (step !== script || follows(step, fetch, execution)),
	);
}
