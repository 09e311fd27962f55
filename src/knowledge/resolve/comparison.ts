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
	const difference = (one: Difference<Message>): Difference<Rich> => ({
		...one,
		text: say(one.text),
		why: one.why.map(say),
	});
	const finding = (one: FindingChange<Message>): FindingChange<Rich> => ({
		...one,
		message: say(one.message),
		why: say(one.why),
	});
	return {
		verdict: verdict.map(difference),
		image: image.map(difference),
		run: run.map(difference),
		cache: cache.map(difference),
		gone: gone.map(finding),
		come: come.map(finding),
		instructions: instructions.map((one) => {
			const words = one.words.map((word) => ({
				...word,
				what: word.what && say(word.what),
			}));
			const said = new Set(words.map(({ what }) => JSON.stringify(what)));
			return {
				...one,
				text: one.text && say(one.text),
				what: one.what && say(one.what),
				why: one.why.map(say).filter((why) => !said.has(JSON.stringify(why))),
				beware: one.beware.map(say),
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
