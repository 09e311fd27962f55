import type { Message } from "../../../model/message.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** Comment lines within a continued instruction, told where they first appear; in a heredoc they are the shell's. */
export function commentsInside({ simulation, instruction }: LineContext): Message[] {
	const { comments } = simulation.file;
	const first = comments.find(({ inside }) => inside !== null);
	if (first?.inside !== instruction.index) return [];
	const lines = comments.filter(({ inside }) => inside === instruction.index).map(({ line }) => line);
	return [say("instructions/run#why.comments", { lines: lineRef(...lines) })];
}

/** A comment right above that speaks of the builder's platform, where the line goes by that of the target. */
export function platformComment({ simulation, instruction }: LineContext): Message[] {
	const { comments, source } = simulation.file;
	const above = comments.filter(({ line, inside }) => inside === null && line < instruction.startLine).reverse();
	const block = above.filter(({ line }, index) => line === instruction.startLine - 1 - index);
	const text = block.map((one) => one.text).join(" ");
	const own = source.slice(instruction.span.start, instruction.span.end);
	if (!/\bBUILDPLATFORM\b/.test(text) || own.includes("BUILDPLATFORM")) return [];
	const name = /\bTARGET(?:ARCH|PLATFORM)\b/.exec(own)?.[0];
	return name === undefined ? [] : [say("instructions/run#why.platform-comment", { name })];
}
