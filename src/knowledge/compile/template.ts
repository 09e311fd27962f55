import type { PhrasingContent } from "mdast";
import type { CodePiece, Piece, Template } from "../text.ts";
import { parseInline } from "./inline.ts";

/** A compiled sentence, and what of it the checks need. */
export interface CompiledTemplate {
	template: Template;
	placeholders: Set<string>;
	/** The text without code and placeholders: each stands as U+FFFC. */
	prose: string;
	/** What is wrong with the Markdown or the braces. */
	problems: string[];
}

const PLACEHOLDER = /\{\{|\}\}|\{([^{}]*)\}|\{/g;
const NAME = /^(?:[A-Za-z_][\w-]*|[-+/][\w.:+/-]*)$/;
/** Private-use characters stand for placeholders while the Markdown is parsed: they are letters to it. */
const FIRST = 0xe000;
const OBJECT = "\uFFFC";

/** Parses inline Markdown with `{placeholders}`. `rename` gives the canonical name of a placeholder. */
export function compileTemplate(source: string, rename: (name: string) => string = (name) => name): CompiledTemplate {
	const names: string[] = [];
	const problems: string[] = [];
	const marked = source.trim().replace(PLACEHOLDER, (match: string, name: string | undefined) => {
		if (match === "{{") return "{";
		if (match === "}}") return "}";
		if (name === undefined || !NAME.test(name)) {
			problems.push(`"${match}" is no placeholder; write {{ for a brace`);
			return match;
		}
		names.push(rename(name));
		return String.fromCharCode(FIRST + names.length - 1);
	});
	const nodes = parseInline(marked);
	if (!nodes) {
		problems.push("a sentence is one paragraph of inline Markdown");
		return { template: [], placeholders: new Set(), prose: "", problems };
	}
	const prose: string[] = [];
	const template = convert(nodes, { names, problems, prose });
	return { template, placeholders: new Set(names), prose: prose.join(""), problems };
}

interface Context {
	names: string[];
	problems: string[];
	prose: string[];
}

function convert(nodes: PhrasingContent[], context: Context): Template {
	const template: Template = [];
	for (const node of nodes) {
		if (node.type === "text") {
			for (const piece of split(node.value.replace(/\s*\n\s*/g, " "), context.names)) {
				context.prose.push(typeof piece === "string" ? piece : OBJECT);
				template.push(piece);
			}
		} else if (node.type === "inlineCode") {
			const pieces = split(node.value, context.names);
			context.prose.push(OBJECT);
			template.push({ c: pieces.length === 1 && typeof pieces[0] === "string" ? pieces[0] : pieces });
		} else if (node.type === "strong") template.push({ s: convert(node.children, context) });
		else if (node.type === "emphasis") template.push({ e: convert(node.children, context) });
		else if (node.type === "link") {
			if (!/^https?:\/\/[\x21-\x7e]+$/.test(node.url)) context.problems.push(`not a plain web address: ${node.url}`);
			template.push({ a: node.url, t: convert(node.children, context) });
		} else context.problems.push(`${node.type} is not used in sentences; write code, strong, emphasis or a link`);
	}
	return template;
}

/** Splits text at the private-use characters that stand for placeholders. */
function split(text: string, names: string[]): CodePiece[] {
	const pieces: CodePiece[] = [];
	let plain = "";
	for (const character of text) {
		const name = names[character.charCodeAt(0) - FIRST];
		if (name === undefined) {
			plain += character;
			continue;
		}
		if (plain) pieces.push(plain);
		plain = "";
		pieces.push({ p: name });
	}
	if (plain) pieces.push(plain);
	return pieces satisfies Piece[];
}
