import { say } from "../context.ts";
import { type FlagExplainer, flagPart, valueParts } from "./flag.ts";

/** Docker's number of failures where the flag is not given. */
const DEFAULT = 3;

/** HEALTHCHECK --retries: how many failures in a row make the container unhealthy. */
export const retries: FlagExplainer = (context, flag) => {
	const key = (form: string) => `instructions/flags/retries#what.${form}`;
	const value = flag.value ?? "";
	const count = /^\+?\d+$/.test(value) ? Number(value) : null;
	const form = count === 0 ? "zero" : count === DEFAULT ? "same" : "set";
	return flagPart(flag, {
		what: count === null ? say(key("wrong"), { value }) : say(key(form), count > 0 ? { count } : {}),
		parts: valueParts(context, flag, "number", false),
	});
};
