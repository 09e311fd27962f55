import { say } from "../context.ts";
import { type FlagExplainer, flagPart, valueParts } from "./flag.ts";

/** HEALTHCHECK --retries: how many failures in a row make the container unhealthy. */
export const retries: FlagExplainer = (context, flag) => {
	const count = Number(flag.value);
	return flagPart(flag, {
		what:
			count > 0 ? say("instructions/flags/retries#what.set", { count }) : say("instructions/flags/retries#what.zero"),
		parts: valueParts(context, flag, "number", false),
	});
};
