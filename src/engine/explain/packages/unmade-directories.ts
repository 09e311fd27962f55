import type { Message } from "../../../model/message.ts";
import { PATH_DIRECTORIES } from "../../simulate/build-effects.ts";
import { parentPath } from "../../simulate/paths.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";

/**
 * Directories of PATH inside a usual directory of programs, into which lines copied directories: COPY takes the contents
 * of a directory and not the directory itself, so what the author looks for there lies one level above.
 */
export function unmadeDirectories(context: LineContext, directories: string[]): Message[] {
	const { stage, instruction } = context;
	if (!stage) return [];
	const before = instruction.index - 1;
	const unmade = directories.filter(
		(one) =>
			PATH_DIRECTORIES.includes(parentPath(one)) && stage.files.below(one, before).every(({ event }) => event.at < 0),
	);
	const parent = parentPath(unmade[0] ?? "/");
	const copies = stage.files
		.events(parent)
		.filter(
			({ at, tree, removed, context: own, copied }) =>
				at >= 0 && at < instruction.index && tree === true && !removed && (own ?? copied) !== undefined,
		);
	const values = { directories: unmade.filter((one) => parentPath(one) === parent), parent };
	if (copies.length === 0 || values.directories.length === 0) return [];
	const lines = lineRef(...copies.map(({ at }) => lineOf(context, at)));
	return [say("instructions/env#beware.path-unmade", { ...values, lines })];
}
