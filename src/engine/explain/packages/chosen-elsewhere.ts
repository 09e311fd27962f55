import type { Message } from "../../../model/message.ts";
import { installsOf, productionOption } from "../../idioms/installs.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** `NODE_ENV=production` in a stage into which another one's `node_modules` are copied, chosen there by an option. */
export function packagesChosenElsewhere({ simulation, stage, instruction }: LineContext): Message[] {
	if (!stage || !instruction.pairs.some(({ key, value }) => key === "NODE_ENV" && value === "production")) return [];
	const installs = installsOf(simulation);
	if (installs.some((one) => one.stage === stage)) return [];
	const copies = stepsBy(simulation, "copied dependencies", ({ transfer, stage: own }) =>
		own && transfer?.from?.stage && transfer.sources.some(({ origin }) => origin?.event.kind === "dependencies")
			? [own]
			: [],
	);
	for (const { transfer } of copies.get(stage) ?? []) {
		for (const { origin } of transfer?.sources ?? []) {
			const install = installs.find((one) => one.at === origin?.event.at && one.ecosystem === "npm");
			const option = install && productionOption(install);
			if (install && option?.startsWith("--"))
				return [say("instructions/env#why.packages-chosen", { option, line: lineRef(install.line) })];
		}
	}
	return [];
}
