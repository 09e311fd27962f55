import type { Comparison, Difference, ExplainedComparison, FindingChange, WordChange } from "../../model/comparison.ts";
import type { Language } from "../../model/explanation.ts";
import type { Message } from "../../model/message.ts";
import type { Rich } from "../../model/rich.ts";
import type { Texts } from "../text.ts";
import { resolveContext } from "./context.ts";
import { resolveMessage } from "./message.ts";

/** Puts a comparison into the words of one language; `strict` as for `resolve`. */
export function resolveComparison(
	{ verdict, image, run, cache, gone, come, instructions }: Comparison,
	texts: Texts,
	language: Language,
	options: { strict?: boolean } = {},
): ExplainedComparison {
	const context = resolveContext(texts, language, options.strict ?? false);
	const say = (message: Message): Rich => resolveMessage(message, context);
	/** Of the earlier file: its lines are no places in the later one. */
	const sayOld = (message: Message): Rich => withoutPlaces(say(message));
	const difference = (one: Difference<Message>): Difference<Rich> => ({
		...one,
		text: one.kind === "gone" ? sayOld(one.text) : say(one.text),
		why: one.why.map(say),
	});
	const finding = (speak: typeof say) => (one: FindingChange<Message>) => ({
		...one,
		message: speak(one.message),
		why: speak(one.why),
	});
	return {
		verdict: verdict.map(difference),
		image: image.map(difference),
		run: run.map(difference),
		cache: cache.map(difference),
		gone: gone.map(finding(sayOld)),
		come: come.map(finding(say)),
		instructions: instructions.map((one) => {
			const speak = one.kind === "removed" ? sayOld : say;
			const words = one.words.map((word) => ({
				...word,
				what: word.what && (word.side === "before" ? sayOld : say)(word.what),
			}));
			const said = new Set(words.map(({ what }) => JSON.stringify(what)));
			return {
				...one,
				text: one.text && say(one.text),
				what: one.what && speak(one.what),
				why: one.why.map(speak).filter((why) => !said.has(JSON.stringify(why))),
				words: words.map((word, index) => (saysTheSame(word, words[index + 1]) ? { ...word, what: null } : word)),
			};
		}),
	};
}

/** Whether the word that takes this one's place is explained by the same words. */
function saysTheSame(word: WordChange<Rich>, next: WordChange<Rich> | undefined): boolean {
	if (!next || word.side === next.side) return false;
	return JSON.stringify(word.what) === JSON.stringify(next.what);
}

/** Numbers of lines as plain numbers. */
function withoutPlaces(rich: Rich): Rich {
	return rich.map((inline) => {
		if (typeof inline === "string" || "code" in inline) return inline;
		if ("line" in inline) return String(inline.line);
		if ("strong" in inline) return { strong: withoutPlaces(inline.strong) };
		if ("em" in inline) return { em: withoutPlaces(inline.em) };
		return { ...inline, text: withoutPlaces(inline.text) };
	});
}
