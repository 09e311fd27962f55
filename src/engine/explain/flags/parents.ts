import { say } from "../context.ts";
import { type FlagExplainer, flagPart, isOn, tooOld } from "./flag.ts";

const KEY = "instructions/flags/parents";

/** COPY --parents: whether the directories above a source are made too. */
export const parents: FlagExplainer = (context, flag) => {
	const pivot = context.step.transfer?.sources.find((source) => /.\/\.\/./.test(source.written));
	const on = isOn(flag);
	return flagPart(flag, {
		what: say(`${KEY}#what.${on ? "on" : "off"}`),
		...(on && {
			why: [say(`${KEY}#why.tree`), ...(pivot ? [say(`${KEY}#why.pivot`, { source: pivot.written })] : [])],
		}),
		beware: tooOld(context, "COPY --parents", "1.20"),
	});
};
