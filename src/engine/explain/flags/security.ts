import { say } from "../context.ts";
import { type FlagExplainer, flagPart, tooOld, valueParts } from "./flag.ts";

const KEY = "instructions/flags/security";

/** RUN --security: whether the command runs without the sandbox. */
export const security: FlagExplainer = (context, flag) => {
	const value = flag.value ?? "";
	const known = value === "insecure" || value === "sandbox";
	return flagPart(flag, {
		what: known ? say(`${KEY}#what.${value}`) : say(`${KEY}#what.other`, { value }),
		beware: [
			...(value === "insecure" ? [say(`${KEY}#beware.allow`)] : []),
			...tooOld(context, "RUN --security", "1.20"),
		],
		parts: valueParts(context, flag, "name", false),
	});
};
