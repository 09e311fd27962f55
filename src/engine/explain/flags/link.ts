import { stepsBy } from "../../simulate/index-of.ts";
import { lineRef, say } from "../context.ts";
import { type FlagExplainer, flagPart, isOn, tooOld } from "./flag.ts";

const KEY = "instructions/flags/link";

/** COPY and ADD --link: a layer that does not depend on those below it. */
export const link: FlagExplainer = (context, flag) => {
	const first = stepsBy(context.simulation, "linked copies", ({ instruction: { flags } }) =>
		flags.some((one) => one.name === "link" && isOn(one)) ? [true] : [],
	).get(true)?.[0];
	if (isOn(flag) && first && first !== context.step)
		return flagPart(flag, { what: say(`${KEY}#what.again`, { line: lineRef(first.place.startLine) }) });
	return flagPart(flag, {
		what: say(`${KEY}#what.${isOn(flag) ? "on" : "off"}`),
		...(isOn(flag) && { why: [say(`${KEY}#why`)] }),
		beware: [...(isOn(flag) ? [say(`${KEY}#beware.symlinks`)] : []), ...tooOld(context, "--link", "1.4")],
	});
};
