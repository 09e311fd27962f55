import type { Message } from "../../../model/message.ts";
import { commentsAbove, firstCommentsInside } from "../../simulate/comments.ts";
import { oncePer } from "../../simulate/index-of.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** Comment lines within a continued instruction, told where they first appear; in a heredoc they are the shell's. */
export function commentsInside({ simulation, instruction }: LineContext): Message[] {
	const comments = oncePer(simulation, "comments inside", () => firstCommentsInside(simulation));
	if (comments[0]?.inside !== instruction.index) return [];
	return [say("instructions/run#why.comments", { lines: lineRef(...comments.map(({ line }) => line)) })];
}

/** A comment right above that speaks of the builder's platform, where the line goes by that of the target. */
export function platformComment({ simulation, instruction }: LineContext): Message[] {
	const block = commentsAbove(simulation, instruction.startLine);
	const text = block.map((one) => one.text).join(" ");
	const own = simulation.file.source.slice(instruction.span.start, instruction.span.end);
	if (!/\bBUILDPLATFORM\b/.test(text) || own.includes("BUILDPLATFORM")) return [];
	const name = /\bTARGET(?:ARCH|PLATFORM)\b/.exec(own)?.[0];
	return name === undefined ? [] : [say("instructions/run#why.platform-comment", { name })];
}
