import { lineRef } from "../explain/context.ts";
import { isRoot } from "../simulate/conditions.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { shippedStages, stepAt, stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { sudoerOf } from "./passwordless-sudo.ts";

/** The container's process runs as a user of its own; the line that creates the user says what for. */
export const unprivilegedUser: Idiom = {
	rank: 30,
	instead: ["instructions/run#why.user", "commands/useradd#why", "commands/adduser#why"],
	*find(simulation) {
		const stage = simulation.stages.at(-1);
		const user = stage?.state.user;
		const step = stepAt(simulation, user?.from.line);
		if (!stage || !user || step?.instruction.keyword !== "USER" || user.value.includes("$")) return;
		const [id = ""] = user.value.split(":");
		// Whoever becomes root without a password is as good as root.
		if (stepsOf(simulation, "RUN").some((one) => sudoerOf(one) !== null)) return;
		if (isRoot(user.value) || !step.stage || !shippedStages(simulation).has(step.stage)) return;
		const { index, startLine } = step.instruction;
		const line = lineRef(startLine);
		const made = stage.users.findLast((one) => one.at < index && (one.name === id || one.uid === id));
		const created = made && made.at >= 0 ? made.at : null;
		yield {
			at: [...(created === null ? [] : [created]), index],
			says:
				created === null
					? []
					: [
							{ at: created, form: "made", values: { user: made?.name ?? id, line } },
							...thereAnyway(stage).map((user) => ({ at: created, form: "there", values: { user }, aside: true })),
						],
			values: { user: made?.name ?? id, line },
		};
	},
};

/** The user that the base image brings for programs, with a number of its own above those of the system. */
function thereAnyway(stage: Stage): string[] {
	const user = rootStage(stage).image?.facts?.users.find(({ uid }) => Number(uid) >= 1000 && Number(uid) < 60000);
	return user && stage.users.some(({ name, at }) => name === user.name && at < 0) ? [user.name] : [];
}
