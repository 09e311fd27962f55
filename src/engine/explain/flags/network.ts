import { say } from "../context.ts";
import { type FlagExplainer, flagPart, tooOld, valueParts } from "./flag.ts";

const KEY = "instructions/flags/network";
const KINDS = new Set(["default", "none", "host"]);

/** RUN --network: which network the command has. */
export const network: FlagExplainer = (context, flag) => {
	const value = flag.value ?? "";
	const known = KINDS.has(value);
	return flagPart(flag, {
		what: known ? say(`${KEY}#what.${value}`) : say(`${KEY}#what.other`, { value }),
		...(value === "none" && { why: [say(`${KEY}#why.none`)] }),
		beware: [...(value === "host" ? [say(`${KEY}#beware.host`)] : []), ...tooOld(context, "RUN --network", "1.3")],
		parts: valueParts(context, flag, "name", false),
	});
};
