import type { Message } from "../../../model/message.ts";
import { copiesInto } from "../../idioms/copies.ts";
import type { Transfer } from "../../simulate/simulation.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** The whole project after the dependencies that lines above took from another stage: an edit repeats neither. */
export function afterDependencies({ simulation, stage, instruction }: LineContext, transfer: Transfer): Message[] {
	if (!stage || transfer.from || !transfer.sources.some(({ kind }) => kind === "everything")) return [];
	const taken = (copiesInto(simulation).get(stage) ?? []).filter(
		({ place, transfer: copy }) =>
			place.index < instruction.index &&
			copy?.sources.some(({ origin }) => origin?.exact === true && origin.event.kind === "dependencies"),
	);
	return taken.length > 0
		? [
				say("instructions/copy#why.after-dependencies", {
					lines: lineRef(...taken.map(({ place }) => place.startLine)),
				}),
			]
		: [];
}
