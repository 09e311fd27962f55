import type { Message, PartNote } from "../../../model/message.ts";
import { leaf, say } from "../context.ts";
import type { KindWord } from "./kinds.ts";

const CLASSES = ["owner", "group", "others"] as const;

/** Permissions, octal (`755`, `0644`, `1777`) or symbolic (`u+x,go-w`), taken apart. */
export function explainMode({ text, span }: KindWord): PartNote {
	const octal = /^0?([0-7])?([0-7]{3})$/.exec(text);
	const parts = octal ? octalClauses(octal[2] ?? "", octal[1]) : symbolicClauses(text);
	const world = octal
		? (Number(octal[2]?.[2]) & 2) !== 0 && octal[1] !== "1"
		: /(^|,)(a|[ug]*o[ug]*)?[+=][rx]*w/.test(text);
	return leaf({
		span,
		role: "number",
		what: parts.length > 0 ? say("words/mode#what", { mode: text, parts }) : say("words/mode#plain", { mode: text }),
		...(world && { beware: [say("words/mode#world-writable")] }),
	});
}

function octalClauses(digits: string, special: string | undefined): Message[] {
	const [owner, group, others] = digits;
	const classes =
		group !== others
			? CLASSES.map((who, index) => `${who}.${digits[index]}`)
			: owner === group
				? [`all.${owner}`]
				: [`owner.${owner}`, `rest.${group}`];
	const clauses = classes.map((one) => say(`words/mode#octal.${one}`));
	if (special && special !== "0") clauses.push(say(`words/mode#special.${special}`));
	return clauses;
}

function symbolicClauses(text: string): Message[] {
	return text.split(",").flatMap((clause) => {
		const match = /^([ugoa]*)([+=-])([rwxXst]+)$/.exec(clause);
		if (!match) return [];
		const [, who = "", operator = "", rights = ""] = match;
		const verb = { "+": "add", "-": "remove", "=": "set" }[operator] ?? "set";
		const whom = say(`words/mode#who.${sortedWho(who)}`);
		return [say(`words/mode#symbolic.${verb}`, { who: whom, rights: rightsOf(rights) })];
	});
}

const RIGHTS = new Set(["r", "w", "x", "rw", "rx", "wx", "rwx", "xd", "rxd", "rwxd", "s", "t"]);

/** The rights of one clause as a phrase; `X` is `xd`, running what is a directory or can be run already. */
function rightsOf(letters: string): Message {
	const sorted = [..."rwxXst"].filter((letter) => letters.includes(letter)).join("");
	const name = sorted.replace("X", "xd");
	return RIGHTS.has(name) ? say(`words/mode#right.${name}`) : say("words/mode#right.other", { rights: sorted });
}

function sortedWho(who: string): string {
	if (who === "" || who.includes("a")) return "a";
	return [..."ugo"].filter((letter) => who.includes(letter)).join("");
}
