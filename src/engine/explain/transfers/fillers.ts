import type { PathEvent } from "../../simulate/file-system.ts";
import { isWithin } from "../../simulate/paths.ts";
import type { Stage } from "../../simulate/stage.ts";
import type { LineContext } from "../context.ts";
import { lineOf } from "../context.ts";

/** The lines of a stage that put something at or below a directory, where they are several, or others than made it. */
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
	// One line alone is told as the maker, unless another has made the directory, empty.
	const made = held.find(({ path }) => path === directory)?.event;
	const alone = made !== undefined && made.at >= 0 && isEmpty(made) && !lines.has(lineOf(context, made.at));
	return lines.size > (alone ? 0 : 1) ? [...lines].sort((a, b) => a - b) : [];
}

/** What put something into a directory since it was last removed. */
function fillsOf(events: readonly PathEvent[]): PathEvent[] {
	return events.slice(events.findLastIndex(({ removed }) => removed) + 1);
}

/** A directory that a line only made. */
function isEmpty({ kind, tree, context, copied }: PathEvent): boolean {
	return kind === "directory" && !tree && context === undefined && copied === undefined;
}
