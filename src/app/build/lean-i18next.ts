import { type Plugin, parseAst } from "vite";

/** What of i18next the page has no use for, and what stands in its place: bodies of classes, methods, functions. */
const REPLACED = new Map([
	// All words are given to it, so there is nothing to fetch them from.
	["Connector", "{ state = {}; load(languages, namespaces, done) { done(); } }"],
	// No sentence of ours has numbers or dates for it to write.
	["Formatter", "{ format(value) { return value; } }"],
	// No sentence of ours contains another.
	["Interpolator.nest", "nest(text) { return text; }"],
	// Keys are written as words, never as functions.
	["createProxy", ""],
	["keysFromSelector", "function keysFromSelector(key) { return key; }"],
	...["cloneInstance", "dir", "hydrate", "loadLanguages", "loadNamespaces", "reloadResources", "use"].map(
		(name) => [`I18n.${name}`, `${name}() {}`] as const,
	),
]);

/** Leaves out of i18next what our words never use, and what it has to say to developers: a quarter of its size. */
export function leanI18next(): Plugin {
	return {
		name: "linewise:lean-i18next",
		apply: "build",
		transform: (code, id) =>
			/\/i18next\/dist\/esm\/i18next\.js$/.test(id) ? { code: lean(code), map: null } : undefined,
	};
}

interface Node {
	type: string;
	start: number;
	end: number;
}
type Any = Node & Record<string, unknown>;

/** i18next's module without them. Fails where one of them is not found, as after an update. */
export function lean(code: string): string {
	const edits: { start: number; end: number; text: string }[] = [];
	const wanted = new Set(REPLACED.keys());
	const replace = (name: string, { start, end }: Node) => {
		const text = REPLACED.get(name);
		if (text === undefined) return false;
		wanted.delete(name);
		edits.push({ start, end, text });
		return true;
	};
	const visit = (node: Any, owner: string): void => {
		const name = nameOf(node.id) ?? nameOf(node.key) ?? "";
		if (node.type === "FunctionDeclaration" && replace(name, node)) return;
		if (node.type === "ClassDeclaration" && replace(name, node.body as Node)) return;
		if (node.type === "MethodDefinition" && replace(`${owner}.${name}`, node)) return;
		if (
			node.type === "ExpressionStatement" &&
			/^this\.logger\.(deprecate|log|once|warn)\(/.test(code.slice(node.start))
		) {
			edits.push({ start: node.start, end: node.end, text: ";" });
			return;
		}
		const inside = node.type === "ClassDeclaration" ? name : owner;
		for (const value of Object.values(node))
			for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, inside);
	};
	visit(parseAst(code) as unknown as Any, "");
	if (wanted.size > 0) throw new Error(`i18next has no ${[...wanted].join(", ")} any more`);
	let result = code;
	for (const { start, end, text } of edits.sort((a, b) => b.start - a.start))
		result = result.slice(0, start) + text + result.slice(end);
	return result;
}

const isNode = (value: unknown): value is Any => typeof value === "object" && value !== null && "type" in value;
const nameOf = (value: unknown) => (isNode(value) && value.type === "Identifier" ? String(value.name) : undefined);
