import type { ImageFacts } from "../../model/facts.ts";
import type { Entry } from "./entry.ts";
import { defined, Fields } from "./fields.ts";
import type { Tree } from "./tree.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads one of an entry's `releases`. */
export function readRelease(tree: Tree, entry: Entry): ImageFacts["releases"][number] {
	const fields = new Fields(tree, entry, "release");
	const cycle = fields.string("cycle");
	if (!cycle) entry.problem(tree.line, "release: cycle is missing");
	const eolTree = fields.take("eol");
	const eol = eolTree?.kind === "scalar" && eolTree.value !== null ? eolTree.text : null;
	if (!eolTree) entry.problem(tree.line, "release: eol is missing; null where it is not known");
	if (eol !== null && !DATE.test(eol)) entry.problem(tree.line, `release: ${eol} is no date such as 2027-04-30`);
	const release = defined<ImageFacts["releases"][number]>({ cycle: cycle ?? "", eol, lts: fields.boolean("lts") });
	fields.finish();
	return release;
}
