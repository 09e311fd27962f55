import type { Message } from "../../../model/message.ts";
import { type LineContext, say } from "../context.ts";
import { noteOfVariable } from "../pairs.ts";

/** Files that a shell reads when somebody opens it. */
const STARTUP =
	/\/(?:\.(?:bashrc|bash_profile|profile|zshrc|zprofile|zshenv)|etc\/(?:profile|bash\.bashrc|zsh\/zshrc)|etc\/profile\.d\/[^/]+)$/;

/** What the variables are for that a line writes into such a file: `echo "export HISTFILE=…" >> ~/.bashrc`. */
export function variablesOfStartup(context: LineContext): Message[] {
	return context.step.executions.flatMap(({ command, effects, invocation }) => {
		if (invocation.id !== "echo" && invocation.id !== "printf") return [];
		if (!effects.some((effect) => effect.kind === "creates" && STARTUP.test(effect.path))) return [];
		const [, name, written = ""] = /^export (\w+)=([^;&|]*)$/.exec(command.words[1]?.text.trim() ?? "") ?? [];
		if (name === undefined || name === "PATH") return [];
		const { what, value, guess } = noteOfVariable(context, name, written.replace(/^(["'])(.*)\1$/, "$2"));
		const meaning = value ?? (guess ? null : what);
		return meaning ? [say("instructions/env#why.meaning", { name, meaning: [meaning] })] : [];
	});
}
