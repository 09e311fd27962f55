import type { Assignment, Redirect, ShellNode, ShellWord } from "../../../model/shell.ts";

/** Longest text that a sentence quotes in full. */
const SHORT = 32;
const LONG = 60;

/** A short name for a node inside a sentence, never empty: `npm run build`, `cd /app`, `[ -f x ]`, `a | b`, `if …`. */
export function titleOf(node: ShellNode | undefined): string {
	return (node && nameOf(node)) || "…";
}

function nameOf(node: ShellNode): string {
	switch (node.kind) {
		case "command":
			if (node.statement === "control") return `${node.words[0]?.raw} …`;
			if (node.statement) return cut(node.words.map(({ raw }) => raw).join(" "));
			return commandTitle(node.words, node.assignments.map(assignmentTitle), node.redirects);
		case "and-or":
		case "pipeline": {
			const operators = node.operators.map(({ text }) => text);
			const negated = node.kind === "pipeline" && node.negated !== null;
			return `${negated ? "! " : ""}${chainTitle(node.items, operators)}`;
		}
		case "list":
			return node.items.length === 1 ? titleOf(node.items[0]) : cut(`${titleOf(node.items[0])}; …`);
		case "group":
			return "{ … }";
		case "subshell":
			return "( … )";
		case "function":
			return `${node.name}()`;
		case "test":
			return cut(`[[ ${node.words.map(({ raw }) => raw).join(" ")} ]]`);
		case "arithmetic":
			return cut(`((${node.text}))`);
		case "unknown":
			return cut(node.text);
		case "c-for":
			return "for …";
		default:
			return `${node.kind} …`;
	}
}

/** The names of a chain's first commands, with the operators between them. */
export function chainTitle(items: ShellNode[], operators: string[]): string {
	const whole = items.map((item, index) => (index ? ` ${operators[index - 1]} ` : "") + titleOf(item)).join("");
	if (whole.length <= LONG || items.length < 3) return cut(whole);
	return cut(
		`${titleOf(items[0])} ${operators[0]} … ${operators[operators.length - 1]} ${titleOf(items[items.length - 1])}`,
	);
}

/** A body of several statements by its first. */
export function bodyTitle(body: ShellNode[]): string {
	const title = titleOf(body[0]);
	return body.length > 1 ? cut(`${title}; …`) : title;
}

function commandTitle(words: ShellWord[], assignments: string[], redirects: Redirect[]): string {
	if (words.length === 0)
		return (
			assignments.join(" ") || redirects.map(({ operator, target }) => `${operator} ${target?.raw ?? ""}`).join(" ")
		);
	const whole = oneLine(words.map(({ raw }) => raw).join(" "));
	if (whole.length <= SHORT) return whole;
	// A test is known by what it compares, not by its program.
	if (words[0]?.text === "[") return cut(whole);
	const [program, ...rest] = words;
	const deed = MANAGERS.test(program?.text ?? "") ? rest.find(({ text }) => DEEDS.test(text)) : undefined;
	if (program && deed && rest[0] !== deed) return cut(`${oneLine(program.raw)} ${deed.raw}`);
	const plain = rest.findIndex(({ raw }) => !/^[a-z][\w:-]*$/.test(raw));
	const names = rest.slice(0, Math.min(plain < 0 ? rest.length : plain, 2));
	const title = [program, ...names].map((word) => oneLine(word?.raw ?? "")).join(" ");
	// A list of names that breaks off says so; options that follow do not belong to the name.
	return cut(names.length > 0 && names.length < (plain < 0 ? rest.length : plain) ? `${title} …` : title);
}

/** Programs whose options may stand before the word that says what they do, and such words. */
const MANAGERS = /^(?:apt|apt-get|apk|yum|dnf|microdnf|zypper|pacman)$/;
const DEEDS = /^(?:install|add|update|upgrade|dist-upgrade|del|remove|purge|autoremove|clean)$/;

function assignmentTitle({ name, value, array }: Assignment): string {
	const text = array ? "(…)" : oneLine(value?.raw ?? "");
	return `${name}=${text.length > 24 ? "…" : text}`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}

/** A text that a sentence quotes, on one line and not too long. */
export function cut(text: string): string {
	const line = oneLine(text);
	return line.length <= LONG ? line : `${line.slice(0, LONG - 1).trimEnd()}…`;
}
