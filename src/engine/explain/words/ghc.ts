import type { Invocation } from "../../../model/invocation.ts";
import type { Message } from "../../../model/message.ts";
import type { ShellWord } from "../../../model/shell.ts";
import { say } from "../context.ts";

/**
 * An argument between `+RTS` and `-RTS`, which the runtime in a Haskell program reads instead of the program; null for
 * any other. Source: https://downloads.haskell.org/ghc/latest/docs/users_guide/runtime_control.html
 */
export function runtimeOption({ operands }: Pick<Invocation, "operands">, word: ShellWord): Message | null {
	const words = operands.map((one) => one.word);
	const at = words.findIndex(({ span }) => span.start === word.span.start);
	const begin = words.findLastIndex(({ text }, index) => text === "+RTS" && index <= at);
	const end = words.findLastIndex(({ text }, index) => text === "-RTS" && index < at);
	if (begin < 0 || end > begin) return null;
	if (at === begin) return say("words/ghc#begin");
	const { text } = word;
	if (text === "-RTS") return say("words/ghc#end");
	const size = /^-A(\d+[kKmMgG]?)$/.exec(text)?.[1];
	if (size) return say("words/ghc#nursery", { size });
	if (text === "-N") return say("words/ghc#threads-all");
	return text.startsWith("-N")
		? say("words/ghc#threads", { count: text.slice("-N".length) })
		: say("words/ghc#other", { text });
}
