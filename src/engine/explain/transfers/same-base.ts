import type { Message } from "../../../model/message.ts";
import type { Transfer } from "../../simulate/simulation.ts";
import { rootStage } from "../../simulate/stage.ts";
import { type LineContext, say } from "../context.ts";

/** Installed packages of another stage on the very same image: compiled modules among them fit here. */
export function onSameBase({ stage }: LineContext, { from, sources }: Transfer): Message[] {
	if (!stage || !from?.stage) return [];
	const packages = sources.some(
		({ origin }) =>
			origin?.exact && origin.event.kind === "dependencies" && /^(?:npm|gem)$/.test(origin.event.by ?? ""),
	);
	const own = rootStage(stage);
	const product = own.image?.facts?.versionOf;
	const base = own.resolvedBase;
	if (!packages || !product || !base || rootStage(from.stage) === own || rootStage(from.stage).resolvedBase !== base)
		return [];
	return [say("instructions/copy#why.same-base", { base, product })];
}
