import { type LanguageRules, wordCheck } from "./rules.ts";

const ENDING = "[а-яё]*";
const checkWords = wordCheck([
	["просто|попросту|по сути", "опустить"],
	["пожалуйста", "опустить"],
	[`директори[яиюейях]${ENDING}|пап(?:ка|ки|ке|ку|кой|ок|кам|ках|ками)`, "каталог"],
	[`имидж${ENDING}`, "образ"],
	[`опци(?:я|и|ю|ей|ям|ях|ями|й)`, "параметр (команды) или флаг (Dockerfile)"],
	[`билд(?:а|у|ом|е|ы|ов|ам|ах|ами)?|билд(?:ит|ить|им)${ENDING}`, "сборка"],
	[`лейер${ENDING}`, "слой"],
	[`мультист[еэ]йдж${ENDING}`, "многостадийная сборка"],
	[`(?:за|про)?кеш${ENDING}`, "кэш"],
	[`тэг${ENDING}`, "тег"],
	[`х[еэ]лсч?[еэ]к${ENDING}`, "проверка состояния"],
	["рут(?:а|у|ом|е)?", "root"],
	[`запин${ENDING}`, "зафиксировать версию"],
	[`проброс${ENDING}`, "опубликовать порт"],
	[`шелл(?:а|у|ом|е)?`, "командная оболочка"],
	[`докер(?:а|у|ом|е)?`, "Docker"],
	[`докерфайл${ENDING}`, "Dockerfile"],
	["переменн[а-яё]+ среды", "переменная окружения"],
	[`юзер${ENDING}`, "пользователь"],
	[`энтрипо[ий]нт${ENDING}`, "точка входа"],
	["еще|ее|нее|(?:за|со|соз|вос|воссоз|пере|от|вы|из|при|про|по|раз|пре|под|у)?дает(?:ся)?", "пишется с ё"],
	[
		"остает(?:ся)?|(?:под|вос|за|до)?берет(?:ся)?|(?:по|при|вос|про|пере|у)?йдет|идет|(?:при|про|пере)?ведет",
		"пишется с ё",
	],
	["объем[а-я]{0,3}|учетн[а-я]+|причем|надежн[а-я]+|вернет(?:ся)?|несет|включен|отключен|путем", "пишется с ё"],
]);

/** Russian: Cyrillic where there are words, no Latin look-alikes, the terms and the punctuation of the house style. */
export const russian: LanguageRules = {
	plurals: ["one", "few", "many", "other"],
	check(_source, prose) {
		const problems = checkWords(prose);
		if (/\p{L}/u.test(prose) && !/\p{Script=Cyrillic}/u.test(prose)) problems.push("no Cyrillic in the Russian text");
		for (const [word] of prose.matchAll(/\p{L}+/gu)) {
			if (/[A-Za-z]/.test(word) && /\p{Script=Cyrillic}/u.test(word)) {
				problems.push(`Latin and Cyrillic letters in one word: ${word}`);
			}
		}
		const single = /(?<![\p{L}\p{N}\uFFFC.+/_-])[aceopxy](?![\p{L}\p{N}\uFFFC.+/_-])/u.exec(prose);
		if (single) problems.push(`a Latin "${single[0]}" that looks Cyrillic`);
		const inflected = /[A-Za-z\uFFFC]['’`][а-яё]+/u.exec(prose);
		if (inflected) problems.push("a code name has no case ending; put a noun before it");
		if (/\uFFFC[а-яё]/u.test(prose)) problems.push("code has no ending of its own; put a noun before it");
		if (/["“”„]/u.test(prose)) problems.push("quotes are «ёлочки»");
		if (/\s[-–]\s/u.test(prose)) problems.push("the dash is —");
		return problems;
	},
};
