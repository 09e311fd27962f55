import { say } from "../context.ts";
import { type FlagExplainer, flagPart, tooOld, valueParts } from "./flag.ts";

const KEY = "instructions/flags/exclude";

/** COPY and ADD --exclude: what stays behind. */
export const exclude: FlagExplainer = (context, flag) =>
	flagPart(flag, {
		what: say(`${KEY}#what`, { pattern: flag.value ?? "" }),
		why: [say(`${KEY}#why`)],
		beware: tooOld(context, "--exclude", "1.19"),
		parts: valueParts(context, flag, "pattern"),
	});
