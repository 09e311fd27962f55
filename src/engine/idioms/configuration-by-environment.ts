import { lineRef } from "../explain/context.ts";
import { isWithin } from "../simulate/paths.ts";
import { baseFacts } from "../simulate/stage.ts";
import { commandsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** Settings are filled in from variables when the container starts, so one image serves several environments. */
export const configurationByEnvironment: Idiom = {
	instead: ["commands/envsubst#why"],
	*find(simulation) {
		for (const step of simulation.steps) {
			const { index, keyword, startLine } = step.instruction;
			const nginx = step.stage !== null && baseFacts(step.stage)?.id === "nginx";
			if (nginx && step.transfer?.from === null && isWithin(step.transfer.target, "/etc/nginx/templates"))
				yield { at: [index], says: [{ at: index, form: "nginx" }] };
			if (keyword !== "CMD" && keyword !== "ENTRYPOINT") continue;
			if (commandsOf(step, ["envsubst"]).length > 0)
				yield { at: [index], says: [{ at: index, form: "start", values: { line: lineRef(startLine) } }] };
		}
	},
};
