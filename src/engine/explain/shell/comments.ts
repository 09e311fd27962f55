import type { PartNote } from "../../../model/message.ts";
import type { Operator } from "../../../model/shell.ts";
import { say } from "../context.ts";
import { note } from "./context.ts";

/** `# …` inside a script; `#!` at its start names the program that reads it. */
export function explainComment(comment: Operator, first: boolean): PartNote {
	const interpreter = first && comment.text.startsWith("#!") ? comment.text.slice(2).trim() : "";
	const what = interpreter
		? say("shell/comments#interpreter.what", { interpreter })
		: say("shell/comments#comment.what");
	return note({ span: comment.span, role: "comment", what });
}
