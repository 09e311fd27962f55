import type { FindingNote } from "../../model/analysis.ts";
import type { Problem } from "../../model/dockerfile.ts";
import type { Message } from "../../model/message.ts";
import { lineRef, say } from "../explain/context.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { failingChecks } from "./failing-checks.ts";
import { RULES } from "./registry.ts";
import type { Found, Rule } from "./rule.ts";
import { skipsOf } from "./skips.ts";

export interface Findings {
	/** By index of the instruction; `null` holds those of no single one. */
	byInstruction: Map<number | null, FindingNote[]>;
	/** What to improve first, one sentence a rule. */
	improvements: Message[];
	/** With `# check=error=true` the checks that are broken fail the build. */
	problems: Problem[];
}

/** More improvements than these are no longer the first ones. */
const MAX_IMPROVEMENTS = 6;

/** Added to the rank of what is told only after all others. */
const LAST = 1000;

/** Runs all rules over a file; what a comment or a directive of the file silences is left out. */
export function findFindings(simulation: Simulation): Findings {
	const byInstruction: Findings["byInstruction"] = new Map();
	const ranked: { rank: number; message: Message }[] = [];
	const skips = skipsOf(simulation);
	const failing = failingChecks(simulation);
	for (const [id, rule] of Object.entries(RULES) as [string, Rule][]) {
		const found = [...rule.check(simulation)].filter((one) => !skips(id, rule.aliases, one.at));
		const lines = found.map((one) => lineAt(simulation, one));
		const all = { lines: lineRef(...lines), count: found.length };
		const reasons = new Map<string, number>();
		for (const [index, one] of (rule.once ? found.slice(0, 1) : found).entries()) {
			const list = byInstruction.get(one.at);
			const note = noteOf(id, rule, rule.once ? { ...one, values: { ...one.values, ...all } } : one);
			// A reason is given once; the lines after the first point to it.
			const reason = rule.anew ? `${note.why.key} ${JSON.stringify(one.values?.files)}` : note.why.key;
			const told = reasons.get(reason);
			const line = lines[index] ?? 0;
			if (told === undefined) reasons.set(reason, line);
			else if (told !== line) note.why = say("words/finding#as-in-line", { line: lineRef(told) });
			failing.add(note);
			if (list) list.push(note);
			else byInstruction.set(one.at, [note]);
		}
		// What weighs less than the rule itself is nothing to improve first.
		const isFull = (one: Found) => (one.severity ?? rule.severity) === rule.severity;
		const told = found.filter((one) => one.improve ?? isFull(one));
		const weighty = told.some(isFull) ? told.filter(isFull) : told;
		const [first] = weighty;
		if (rule.rank === undefined || !first) continue;
		const where = {
			lines: lineRef(
				...weighty.map((one) => lineAt(simulation, one.mend === undefined ? one : { ...one, at: one.mend })),
			),
			count: weighty.length,
		};
		const form = rule.improveByReason ? `.${first.reason}` : "";
		const message = say(`findings/${id}#improve${form}`, {
			...first.values,
			...where,
		});
		ranked.push({ rank: isFull(first) ? rule.rank : rule.rank + LAST, message });
	}
	const order = { error: 0, warning: 1, info: 2 };
	for (const list of byInstruction.values()) list.sort((a, b) => order[a.severity] - order[b.severity]);
	const improvements = ranked.sort((a, b) => a.rank - b.rank).map((one) => one.message);
	return { byInstruction, improvements: improvements.slice(0, MAX_IMPROVEMENTS), problems: failing.problems() };
}

/** Keys of the warnings that a rule's finding replaces on its line. */
export function replacedBy(rule: string): readonly string[] {
	return (RULES as Record<string, Rule>)[rule]?.instead ?? [];
}

function noteOf(id: string, rule: Rule, { span, form, reason, values, severity, aliases, fix }: Found): FindingNote {
	const message = (name: string, variant: string | undefined) =>
		say(`findings/${id}#${variant ? `${name}.${variant}` : name}`, values);
	return {
		rule: id,
		aliases: [...(aliases ?? rule.aliases)],
		severity: severity ?? rule.severity,
		message: message("message", form),
		why: message("why", reason),
		span,
		...(fix ? { fix: { title: message("fix", fix.form), edits: fix.edits } } : {}),
	};
}

/** The line of a finding, from 1. */
function lineAt({ file }: Simulation, { at, span }: Found): number {
	const instruction = at === null ? undefined : file.instructions[at];
	return instruction?.startLine ?? file.source.slice(0, span.start).split("\n").length;
}
