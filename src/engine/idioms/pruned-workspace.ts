import { lineRef } from "../explain/context.ts";
import { firstAfter } from "../simulate/index-of.ts";
import type { Step } from "../simulate/simulation.ts";
import { callsOf, optionOf } from "./calls.ts";
import { copiesFrom } from "./copies.ts";
import type { Idiom } from "./idiom.ts";
import { installsOf } from "./installs.ts";

/** `turbo prune --docker`: manifests of the needed packages for the installation first, their code after it. */
export const prunedWorkspace: Idiom = {
	*find(simulation) {
		for (const prune of callsOf(simulation, "turbo prune")) {
			if (optionOf(prune, "--docker") === null) continue;
			const copies = copiesFrom(simulation).get(prune.stage) ?? [];
			const manifests = copies.find((step) => takes(step, "json"));
			const install = installsOf(simulation).find(
				(one) => manifests && one.stage === manifests.stage && one.at > manifests.instruction.index,
			);
			if (!manifests || !install) continue;
			const code = copies.slice(firstAfter(copies, install.at)).find((step) => takes(step, "full"));
			const values = { line: lineRef(prune.line), install: lineRef(install.line) };
			yield {
				at: [prune.at, manifests.instruction.index, install.at, ...(code ? [code.instruction.index] : [])],
				says: [
					{ at: manifests.instruction.index, form: "manifests", values },
					...(code ? [{ at: code.instruction.index, form: "code", values }] : []),
				],
			};
		}
	},
};

/** Whether a copy takes `out/json` or `out/full`. */
function takes({ transfer }: Step, part: "json" | "full"): boolean {
	return transfer?.sources.some(({ path }) => path.replace(/\/\.?$/, "").endsWith(`/${part}`)) === true;
}
