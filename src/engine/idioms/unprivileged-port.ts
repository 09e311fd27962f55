import { lineRef } from "../explain/context.ts";
import { isRoot } from "../simulate/conditions.ts";
import { baseFacts } from "../simulate/stage.ts";
import { shippedStages, stepAt, stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** Servers that listen on 80 by default. */
const WEB = new Set(["nginx", "httpd", "caddy", "php"]);

/** A web server that does not run as root listens on a port that every user may open. */
export const unprivilegedPort: Idiom = {
	*find(simulation) {
		const stage = simulation.stages.at(-1);
		const user = stage?.state.user;
		const switched = stepAt(simulation, user?.from.line);
		if (!stage || !user || !switched || isRoot(user.value) || !WEB.has(baseFacts(stage)?.id ?? "")) return;
		const shipped = shippedStages(simulation);
		for (const step of stepsOf(simulation, "EXPOSE")) {
			const port = step.instruction.args
				.map((word) => word.text.replace(/\/.*/, ""))
				.find((text) => /^8\d{3}$/.test(text));
			if (!port || !step.stage || !shipped.has(step.stage)) continue;
			const { index } = step.instruction;
			const values = { port, user: user.value, line: lineRef(switched.instruction.startLine) };
			yield { at: [index, switched.instruction.index].sort((a, b) => a - b), says: [{ at: index, values }] };
		}
	},
};
