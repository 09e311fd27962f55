import { isRoot } from "../simulate/conditions.ts";
import { baseFacts, rootStage } from "../simulate/stage.ts";
import { workersOf } from "../simulate/workers.ts";
import { stepAt } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** A server keeps root for its first process alone, by its own design: its workers run as another user. */
export const workersWithoutRoot: Idiom = {
	*find(simulation) {
		const last = simulation.target;
		const workers = last && workersOf(last);
		if (!workers || !isRoot(last.state.user?.value ?? "")) return;
		const { entrypoint, cmd } = last.state;
		const step = stepAt(simulation, entrypoint?.from.line ?? cmd?.from.line);
		// What the base image starts is told where it is named.
		const at = step?.instruction.index ?? rootStage(last).from;
		const form = baseFacts(last)?.id === "nginx" ? "nginx" : "other";
		yield { at: [at], says: [{ at, form, values: workers, last: true }] };
	},
};
