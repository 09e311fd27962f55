import type { PathEvent } from "../../simulate/file-system.ts";
import { isWithin } from "../../simulate/paths.ts";
import type { Stage } from "../../simulate/stage.ts";
import type { LineContext } from "../context.ts";
import { lineOf } from "../context.ts";

/** The lines of a stage that put something at or below a directory, where they are several; else none. */
export function linesThatFill(context: LineContext, { files, builds }: Stage, directory: string): number[] {
	const held = files.below(directory);
	if (held.every(({ path, event }) => path === directory || (event.kind === "directory" && !event.tree))) return [];
	const lines = new Set(
		held.flatMap(({ path, event }) =>
			(event.tree ? fillsOf(files.events(path)) : [event]).flatMap((one) =>
				one.at < 0 || isEmpty(one) ? [] : [lineOf(context, one.at)],
			),
		),
	);
	// What a build leaves there has names that only the project knows.
	for (const { at, workdir } of builds) if (isWithin(workdir, directory)) lines.add(lineOf(context, at));
	return lines.size > 1 ? [...lines].sort((a, b) => a - b) : [];
}

/** What put something into a directory since it was last removed; another owner puts nothing there. */
function fillsOf(events: readonly PathEvent[]): PathEvent[] {
	const since = events.slice(events.findLastIndex(({ removed }) => removed) + 1);
	return since.filter(({ owner, ...event }, at) => {
		const before = since[at - 1];
		return !(
			before &&
			owner !== before.owner &&
			event.kind === before.kind &&
			event.context === before.context &&
			event.by === before.by &&
			event.copied === before.copied
		);
	});
}

/** A directory that a line only made. */
function isEmpty({ kind, tree, context, copied }: PathEvent): boolean {
	return kind === "directory" && !tree && context === undefined && copied === undefined;
}
