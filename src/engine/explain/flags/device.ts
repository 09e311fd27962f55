import { say } from "../context.ts";
import { type FlagExplainer, flagPart, tooOld, valueParts } from "./flag.ts";

const KEY = "instructions/flags/device";

/** RUN --device: a device of the builder for this command. */
export const device: FlagExplainer = (context, flag) => {
	const [name = "", ...options] = (flag.value ?? "").split(",");
	const required = options.some((option) => /^required(=true)?$/.test(option));
	return flagPart(flag, {
		what: say(`${KEY}#what`, { device: name.replace(/^name=/, "") }),
		...(required && { why: [say(`${KEY}#why.required`)] }),
		beware: [say(`${KEY}#beware.allow`), ...tooOld(context, "RUN --device", "1.14")],
		parts: valueParts(context, flag, "name", false),
	});
};
