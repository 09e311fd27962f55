import type { Message } from "../../../model/message.ts";
import { say } from "../context.ts";
import { cut } from "./titles.ts";

/** What brackets mean in PowerShell, by how they open; an assigned command stands in none. */
export function bracketWhat(text: string): Message {
	if (text.startsWith("{")) return say("shell/powershell#bracket.block");
	if (text.startsWith("@{")) return say("shell/powershell#bracket.table");
	if (text.startsWith("@(")) return say("shell/powershell#bracket.array");
	if (text.startsWith("$(")) return say("shell/powershell#bracket.output");
	if (text.startsWith("(")) return say("shell/powershell#bracket.value");
	return say("shell/powershell#bracket.result", { command: cut(text) });
}
