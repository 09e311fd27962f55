import { type LanguageRules, wordCheck } from "./rules.ts";

const checkWords = wordCheck([
	["simply|just|basically|obviously|of course", "leave it out"],
	["please", "explanations do not ask"],
	["awesome|great|amazing|powerful", "no praise"],
	["utilizes?|utilises?", "write uses"],
]);

/** English: no Cyrillic, none of the words of the house style's list. */
export const english: LanguageRules = {
	plurals: ["one", "other"],
	check(source, prose) {
		const problems = checkWords(prose);
		const cyrillic = /\p{Script=Cyrillic}+/u.exec(source);
		if (cyrillic) problems.push(`Cyrillic in the English text: ${cyrillic[0]}`);
		return problems;
	},
};
