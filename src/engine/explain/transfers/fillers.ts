import type { Stage } from "../../simulate/stage.ts";
import type { LineContext } from "../context.ts";
import { lineOf } from "../context.ts";

/** The lines of a stage that put something at or below a directory, where they are several; else none. */
export function linesThatFill(context: LineContext, { files }: Stage, directory: string): number[] {
	const held = files.below(directory);
	if (held.every(({ path, event }) => path === directory || (event.kind === "directory" && !event.tree))) return [];
	const lines = new Set(
		held.flatMap(({ event }) => (event.at < 0 || isEmpty(event) ? [] : [lineOf(context, event.at)])),
	);
	return lines.size > 1 ? [...lines].sort((a, b) => a - b) : [];
}

/** A directory that a line only made. */
function isEmpty({
	kind,
	tree,
	context,
	copied,
}: {
	kind: string;
	tree?: boolean;
	context?: string;
	copied?: unknown;
}) {
	return kind === "directory" && !tree && context === undefined && copied === undefined;
}
