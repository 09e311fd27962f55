import { say } from "../context.ts";
import { type FlagExplainer, flagPart, tooOld, valueParts } from "./flag.ts";

const KEY = "instructions/flags/checksum";

/** ADD --checksum: what the download must be. */
export const checksum: FlagExplainer = (context, flag) => {
	const git = context.step.transfer?.sources.some((source) => source.kind === "git") === true;
	return flagPart(flag, {
		what: say(`${KEY}#what.${git ? "git" : "file"}`),
		why: [say(`${KEY}#why`)],
		beware: tooOld(context, "ADD --checksum", "1.6"),
		parts: valueParts(context, flag, "key"),
	});
};
