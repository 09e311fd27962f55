import type { Message } from "../../../model/message.ts";
import { stepsWithin } from "../../simulate/lineage.ts";
import { variableAt } from "../../simulate/variables.ts";
import { type LineContext, say } from "../context.ts";
import { linesOf, readersByName } from "../neighbours.ts";
import { expandWordText } from "../words/word.ts";
import { type FlagExplainer, flagPart, valueParts } from "./flag.ts";

const KEY = "instructions/flags/platform";
const TARGETS = ["TARGETPLATFORM", "TARGETOS", "TARGETARCH", "TARGETVARIANT"];

/** FROM --platform: for which system the base image is taken. */
export const platform: FlagExplainer = (context, flag) => {
	const written = flag.value ?? "";
	const name = /^\$\{?(\w+)\}?$/.exec(written)?.[1];
	const parts = valueParts(context, flag, "platform");
	if (name === "BUILDPLATFORM") {
		return flagPart(flag, {
			what: say(`${KEY}#what.build`),
			why: [say(`${KEY}#why.native`), ...crossLines(context)],
			parts,
		});
	}
	if (name === "TARGETPLATFORM") {
		return flagPart(flag, { what: say(`${KEY}#what.target`), parts });
	}
	const value = expandWordText(context, written);
	if (value.includes("$")) return flagPart(flag, { what: say(`${KEY}#what.variable`, { written }), parts });
	return flagPart(flag, {
		what: say(`${KEY}#what.constant`, { platform: value }),
		beware: [say(`${KEY}#beware.constant`, { platform: value })],
		parts,
	});
};

/** The lines of the stage that compile for the target. */
function crossLines({ simulation, stage }: LineContext): Message[] {
	if (!stage) return [];
	const steps = TARGETS.flatMap((name) =>
		stepsWithin(readersByName(simulation, name), stage).filter(
			(step) => step.place.keyword !== "FROM" && variableAt(stage, name, step.place.index) !== undefined,
		),
	);
	return steps.length > 0 ? [say(`${KEY}#why.cross`, { lines: linesOf(steps) })] : [];
}
