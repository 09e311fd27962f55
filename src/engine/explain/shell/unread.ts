import type { PartNote } from "../../../model/message.ts";
import type { Operator } from "../../../model/shell.ts";
import { say } from "../context.ts";
import { note } from "./context.ts";

/** Text that the parser could not take: said so rather than passed over. */
export function explainUnread(text: Operator): PartNote {
	return note({
		span: text.span,
		role: "text",
		known: false,
		counts: { kind: "shell", name: text.text.slice(0, 40) },
		what: say("shell/unread#text.what"),
	});
}
