import { say } from "../context.ts";
import { type FlagExplainer, flagPart, valueParts } from "./flag.ts";

/** HEALTHCHECK --retries: how many failures in a row make the container unhealthy. */
export const retries: FlagExplainer = (context, flag) => {
	const key = (form: string) => `instructions/flags/retries#what.${form}`;
	const value = flag.value ?? "";
	const count = /^\+?\d+$/.test(value) ? Number(value) : null;
	return flagPart(flag, {
		what: count === null ? say(key("wrong"), { value }) : count > 0 ? say(key("set"), { count }) : say(key("zero")),
		parts: valueParts(context, flag, "number", false),
	});
};
