import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { KnowledgeProblem } from "./problem.ts";

/** A YAML document with the line of every node. */
export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree {
	kind: "map";
	line: number;
	entries: Map<string, { line: number; value: Tree }>;
}

export interface ListTree {
	kind: "list";
	line: number;
	items: Tree[];
}

interface ScalarTree {
	kind: "scalar";
	line: number;
	value: string | number | boolean | null;
	/** As written, for strings with quotes and folding resolved: `"1000"` and `1000` are both `1000`. */
	text: string;
}

/** Parses one file. Null where it is no YAML or empty; what is wrong goes to `problems`. */
export function parseTree(file: string, source: string, problems: KnowledgeProblem[]): Tree | null {
	const lines = new LineCounter();
	const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
	for (const error of document.errors) {
		problems.push({ file, line: lines.linePos(error.pos[0]).line, message: `YAML: ${error.message}` });
	}
	if (document.errors.length > 0) return null;
	if (!document.contents) {
		problems.push({ file, line: 1, message: "the file is empty" });
		return null;
	}
	const lineOf = (node: Node | null): number => (node?.range ? lines.linePos(node.range[0]).line : 1);

	const convert = (node: Node | null, parentLine: number): Tree => {
		const line = node ? lineOf(node) : parentLine;
		if (isMap(node)) {
			const entries: MapTree["entries"] = new Map();
			for (const pair of node.items) {
				const key = pair.key as Node;
				const keyLine = lineOf(key);
				const name = isScalar(key) ? String(key.source ?? key.value) : "";
				entries.set(name, { line: keyLine, value: convert(pair.value as Node | null, keyLine) });
			}
			return { kind: "map", line, entries };
		}
		if (isSeq(node)) return { kind: "list", line, items: node.items.map((item) => convert(item as Node, line)) };
		if (isAlias(node)) problems.push({ file, line, message: "YAML aliases are not used here; write the text again" });
		if (!isScalar(node)) return { kind: "scalar", line, value: null, text: "" };
		const value = node.value as ScalarTree["value"];
		return { kind: "scalar", line, value, text: typeof value === "string" ? value : String(node.source ?? value) };
	};
	return convert(document.contents, 1);
}
