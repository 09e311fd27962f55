import type { Message } from "../../../model/message.ts";
import { type LineContext, say } from "../context.ts";
import { docrootOf } from "../transfers/docroot.ts";

/** A repository that is cloned into the directory of the image's web server, together with its `.git`. */
export function clonedDocroot(context: LineContext): Message[] {
	const { step, stage, ships } = context;
	if (!ships || !stage) return [];
	const cloned = step.executions.flatMap(({ effects }) =>
		effects.flatMap((one) => (one.kind === "creates" && one.as === "cloned" ? [one.path] : [])),
	);
	const served = cloned.find((path) => docrootOf(context, { target: path }) === path);
	// A line that deletes it, or everything there, has seen to that.
	if (served === undefined || stage.files.origin(`${served}/.git`)?.event.removed) return [];
	return [say("instructions/run#beware.git-served", { directory: served })];
}
