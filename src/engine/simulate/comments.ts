import type { Comment } from "../../model/dockerfile.ts";
import { oncePer } from "./index-of.ts";
import type { Simulation } from "./simulation.ts";

/** The comment on a line; undefined where there is none. */
function commentOn(simulation: Simulation, line: number): Comment | undefined {
	const byLine = oncePer(
		simulation,
		"comments by line",
		() => new Map(simulation.file.comments.map((one) => [one.line, one])),
	);
	return byLine.get(line);
}

/** The comments outside of instructions on the lines right above one, the nearest first. */
export function commentsAbove(simulation: Simulation, line: number): Comment[] {
	const found: Comment[] = [];
	for (let at = line - 1; ; at--) {
		const comment = commentOn(simulation, at);
		if (comment?.inside !== null) return found;
		found.push(comment);
	}
}

/** The comments inside of the file's first instruction that has any. */
export function firstCommentsInside({ file }: Simulation): Comment[] {
	const first = file.comments.find(({ inside }) => inside !== null);
	return first ? file.comments.filter(({ inside }) => inside === first.inside) : [];
}
