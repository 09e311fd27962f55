import type { Message } from "../../../model/message.ts";
import { type LineContext, say } from "../context.ts";

/** A user whom a line creates in an image that starts what its base starts, and to whom no line changes. */
export function unusedUser({ step, stage, ships }: LineContext): Message[] {
	const made = step.executions.flatMap(({ effects }) =>
		effects.flatMap((one) => (one.kind === "user" && !one.system ? [one.name] : [])),
	);
	if (made.length === 0 || !stage || !ships) return [];
	const { user, cmd, entrypoint } = stage.state;
	// A program of the file's own may change to the user by itself.
	if (user?.from.line != null || cmd?.from.line != null || entrypoint?.from.line != null) return [];
	const [name = ""] = made;
	return /[$`]/.test(name) ? [] : [say("instructions/run#why.unused-user", { user: name })];
}
