import { say } from "../context.ts";
import { type FlagExplainer, flagPart, isOn, tooOld } from "./flag.ts";

const KEY = "instructions/flags/link";

/** COPY and ADD --link: a layer that does not depend on those below it. */
export const link: FlagExplainer = (context, flag) =>
	flagPart(flag, {
		what: say(`${KEY}#what.${isOn(flag) ? "on" : "off"}`),
		...(isOn(flag) && { why: [say(`${KEY}#why`)] }),
		beware: [...(isOn(flag) ? [say(`${KEY}#beware.symlinks`)] : []), ...tooOld(context, "--link", "1.4")],
	});
