import type { PartNote } from "../../../model/message.ts";
import type { Operator, ShellNode } from "../../../model/shell.ts";
import { say } from "../context.ts";
import { note } from "./context.ts";
import { titleOf } from "./titles.ts";

/** `&` after a statement. */
export function explainBackground(operator: Operator, left: ShellNode, right: ShellNode | undefined): PartNote {
	const command = titleOf(left);
	const what = right
		? say("shell/background#then.what", { command, next: titleOf(right) })
		: say("shell/background#last.what", { command });
	return note({ span: operator.span, role: "operator", what });
}
