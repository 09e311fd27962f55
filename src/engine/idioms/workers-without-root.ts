import { isRoot } from "../simulate/conditions.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { baseFacts, rootStage, type Stage } from "../simulate/stage.ts";
import { workersOf } from "../simulate/workers.ts";
import { buildsOn, stepAt } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** A server keeps root for its first process alone, by its own design: its workers run as another user. */
export const workersWithoutRoot: Idiom = {
	instead: ["commands/chown#why"],
	*find(simulation) {
		const last = simulation.target;
		const workers = last && workersOf(last);
		if (!workers || !isRoot(last.state.user?.value ?? "")) return;
		const { entrypoint, cmd } = last.state;
		const step = stepAt(simulation, entrypoint?.from.line ?? cmd?.from.line);
		// What the base image starts is told where it is named.
		const at = step?.instruction.index ?? rootStage(last).from;
		const form = baseFacts(last)?.id === "nginx" ? "nginx" : "other";
		const given = givenTo(simulation, last, workers.user);
		yield {
			at: [...new Set([at, ...given])].sort((a, b) => a - b),
			says: [
				{ at, form, values: workers, last: true },
				...given.map((one) => ({ at: one, form: "given", values: workers })),
			],
		};
	},
};

/** Lines of the image's own stages that give files to a user. */
function givenTo({ steps }: Simulation, last: Stage, user: string): number[] {
	const owned = ({ executions }: Step) =>
		executions.some(({ effects }) =>
			effects.some((effect) => effect.kind === "owns" && effect.owner.replace(/[:.].*/, "") === user),
		);
	return steps.filter((step) => buildsOn(last, step.stage) && owned(step)).map(({ instruction }) => instruction.index);
}
