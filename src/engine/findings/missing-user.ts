import type { UserFact } from "../../model/state.ts";
import { lineRef } from "../explain/context.ts";
import { isRoot } from "../simulate/conditions.ts";
import type { Stage } from "../simulate/stage.ts";
import { stepsDownTo } from "../simulate/step-down.ts";
import { workersOf } from "../simulate/workers.ts";
import type { Found, Rule } from "./rule.ts";

/** The container's process runs as root, because neither the file nor the base image names another user. */
export const missingUser: Rule = {
	aliases: [],
	severity: "info",
	rank: 50,
	*check({ target: last, file }) {
		const user = last?.state.user;
		// Unknown where the base image is; a USER of the file that names root is another rule's.
		if (!last || !user || !isRoot(user.value) || last.state.distro === "windows") return;
		// Told as what these servers do by design.
		if (stepsDownTo(last) !== null || workersOf(last)) return;
		if (file.instructions.some(({ keyword, index }) => keyword === "USER" && index >= last.from && index < last.end))
			return;
		const process = [last.state.entrypoint, last.state.cmd].find((one) => one?.from.line != null);
		if (!process) return;
		const at = file.instructions.findLast(({ startLine }) => startLine === process.from.line);
		if (!at) return;
		yield {
			at: at.index,
			span: at.keywordSpan,
			...reasonOf(last),
		};
	},
};

/** What there is to switch to: a user that the file made, or one of the base image. */
function reasonOf(stage: Stage): Pick<Found, "reason" | "values"> {
	const made = madeUser(stage);
	if (made) return { reason: "made", values: { user: made.name, line: lineRef(made.from.line ?? 0) } };
	const user = ownUser(stage);
	return user ? { reason: "known", values: { user } } : { reason: "none" };
}

/** A user of the base image that is there for programs such as this, by an id of people's own range. */
function ownUser({ users }: Stage): string | null {
	return users.find(({ at, uid }) => at < 0 && Number(uid) >= 1000 && Number(uid) < 60_000)?.name ?? null;
}

/** The only user that the file itself creates, and then does not switch to. */
function madeUser({ users }: Stage): UserFact | null {
	const made = users.filter(({ at, name }) => at >= 0 && !name.includes("$"));
	const [only] = made;
	return made.length === 1 && only && only.from.line !== null ? only : null;
}
