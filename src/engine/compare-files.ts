import type { Analysis } from "../model/analysis.ts";
import type { BuildOptions } from "../model/build.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Facts } from "../model/facts.ts";
import { compare } from "./compare/index.ts";
import { study } from "./index.ts";

/** Explains two versions of a file, and what changing the first into the second does. Never throws on any text. */
export function compareFiles(
	before: string,
	after: string,
	facts: Facts,
	options: BuildOptions = {},
): { before: Analysis; after: Analysis; comparison: Comparison } {
	const [old, now] = [study(before, facts, options), study(after, facts, options)];
	return { before: old.analysis, after: now.analysis, comparison: compare(old, now) };
}
