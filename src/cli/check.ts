import { analyse } from "../engine/index.ts";
import { resolve } from "../knowledge/resolve/index.ts";
import { richToText } from "../knowledge/resolve/plain.ts";
import type { BuildOptions } from "../model/build.ts";
import type { Explanation, Language } from "../model/explanation.ts";
import type { Rich } from "../model/rich.ts";
import type { Range } from "../share/export/positions.ts";
import { ranges } from "../share/export/positions.ts";
import type { CheckFormat, Level } from "./arguments.ts";
import type { Input } from "./explain.ts";
import type { OwnKnowledge } from "./knowledge.ts";
import { toSarif } from "./sarif.ts";

/** A finding, or what keeps a file from building. */
export interface Checked {
	file: string;
	/** Id of the rule; of a problem `does-not-build`. */
	rule: string;
	aliases: string[];
	severity: Level;
	message: Rich;
	why: Rich;
	range: Range;
}

/** The rule of everything that keeps a file from building. */
export const BROKEN = "does-not-build";

const ORDER: Record<Level, number> = { error: 0, warning: 1, info: 2 };

/** All findings of some files; `failed` where one is as grave as `failOn` or graver. */
export function checkFiles(
	inputs: Input[],
	{ format, failOn, language }: { format: CheckFormat; failOn: Level; language: Language },
	knowledge: OwnKnowledge,
	build: BuildOptions = {},
): { text: string; failed: boolean } {
	const found = inputs.flatMap(({ file, source }) => {
		const analysis = analyse(source, knowledge.facts, build);
		return findingsOf(resolve(analysis, knowledge.texts[language], language), file, source);
	});
	const failed = found.some(({ severity }) => ORDER[severity] <= ORDER[failOn]);
	if (format === "sarif") return { text: `${JSON.stringify(toSarif(found, language), null, "\t")}\n`, failed };
	if (format === "json") return { text: `${JSON.stringify(found.map(plain), null, "\t")}\n`, failed };
	return { text: found.map((one) => `${line(one)}\n`).join(""), failed };
}

function findingsOf(explanation: Explanation, file: string, source: string): Checked[] {
	const rangeOf = ranges(source);
	const notes = [...explanation.findings, ...explanation.instructions.flatMap((one) => one.findings)];
	// What a finding says of the very same words, with the way out, is told once.
	const told = new Set(
		notes.filter(({ rule }) => rule === "invalid-default-arg-in-from").map(({ span }) => span.start),
	);
	const untold = explanation.problems.filter(({ span }) => !told.has(span.start));
	const problems = untold.map(
		({ message, span }): Checked => ({
			file,
			rule: BROKEN,
			aliases: [],
			severity: "error",
			message,
			why: [],
			range: rangeOf(span),
		}),
	);
	const findings = notes.map(({ rule, aliases, severity, message, why, span }): Checked => {
		return { file, rule, aliases, severity, message, why, range: rangeOf(span) };
	});
	return [...problems, ...findings].sort((a, b) => a.range.start.offset - b.range.start.offset);
}

function plain({ message, why, ...one }: Checked) {
	return { ...one, message: richToText(message), why: richToText(why) };
}

/** As compilers print it: a place that editors and terminals make clickable. */
function line({ file, rule, severity, message, range }: Checked): string {
	return `${file}:${range.start.line}:${range.start.column}: ${severity}: ${richToText(message)} [${rule}]`;
}
