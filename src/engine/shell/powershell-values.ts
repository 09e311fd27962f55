import type { Script, ShellWord, WordPart } from "../../model/shell.ts";
import { commandsIn } from "./commands.ts";

/**
 * The texts that a script of PowerShell gives its variables, by name in small letters with its `$`. Only of those that
 * are set once, always, to text that the script itself spells out: `$file = 'app-' + $version + '.zip'`.
 */
export function powershellTexts(script: Script): Map<string, string> {
	const texts = new Map<string, string>();
	const set = new Set<string>();
	for (const { command, context } of commandsIn(script)) {
		const [variable, sign, ...rest] = command.words;
		if (!variable?.raw.startsWith("$") || !/^[-+*/%]?=$/.test(sign?.raw ?? "")) continue;
		const name = variable.raw.toLowerCase();
		const value = sign?.raw === "=" && context.runs === "always" && !context.loop ? joined(rest, texts) : null;
		if (value !== null && !set.has(name)) texts.set(name, value);
		else texts.delete(name);
		set.add(name);
	}
	return texts;
}

/** Texts with `+` between them, or null where one of them is not known. */
function joined(words: ShellWord[], texts: Map<string, string>): string | null {
	let whole = "";
	for (const [index, word] of words.entries()) {
		if (index % 2 === 1) {
			if (word.raw !== "+") return null;
			continue;
		}
		const [only, ...others] = word.parts;
		const text = only && others.length === 0 ? textOf(only, texts) : null;
		if (text === null) return null;
		whole += text;
	}
	return words.length % 2 === 1 ? whole : null;
}

function textOf(part: WordPart, texts: Map<string, string>): string | null {
	if (part.kind === "single-quoted") return part.text.replaceAll("''", "'");
	if (part.kind === "variable") return texts.get(part.text.toLowerCase()) ?? null;
	if (part.kind !== "double-quoted") return null;
	const pieces = part.parts.map((piece) => (piece.kind === "literal" ? piece.text : textOf(piece, texts)));
	return pieces.every((piece) => piece !== null) ? pieces.join("") : null;
}
