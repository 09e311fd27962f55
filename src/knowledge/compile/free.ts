import type { Entry } from "./entry.ts";
import { isSentence, readText } from "./sentence.ts";
import type { Tree } from "./tree.ts";

/** Fields at the top of every entry that are no sentences. */
const META = ["sources", "example"];

/** Reads a tree of sentences: a mapping down to the languages, or to a list of alternatives. */
export function readFree(tree: Tree, entry: Entry): void {
	if (tree.kind !== "map") {
		entry.problem(tree.line, "an entry is a mapping");
		return;
	}
	for (const [key, { value }] of tree.entries) if (!META.includes(key)) readBranch(value, key, entry);
}

function readBranch(tree: Tree, path: string, entry: Entry): void {
	if (isSentence(tree) || tree.kind === "list") {
		readText(tree, path, entry);
	} else if (tree.kind === "map") {
		for (const [key, { value }] of tree.entries) readBranch(value, `${path}.${key}`, entry);
	} else entry.problem(tree.line, `${path}: a sentence is a mapping with en and ru`);
}
