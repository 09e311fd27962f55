import { say } from "../context.ts";
import { type FlagExplainer, flagPart, isOn, tooOld } from "./flag.ts";

const KEY = "instructions/flags/unpack";

/** ADD --unpack: whether archives are unpacked. */
export const unpack: FlagExplainer = (context, flag) =>
	flagPart(flag, {
		what: say(`${KEY}#what.${isOn(flag) ? "on" : "off"}`),
		why: [say(`${KEY}#why`)],
		beware: tooOld(context, "ADD --unpack", "1.17"),
	});
