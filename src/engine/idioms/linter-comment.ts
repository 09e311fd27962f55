import { lineRef } from "../explain/context.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Rules whose subject has a sentence in the entry; of others only the name is told. */
const KNOWN = new Set(["DL3002", "DL3003", "DL3006", "DL3008", "DL3013", "DL3018", "DL3059", "DL4006", "SC3014"]);
/** How far above an instruction its comment may stand. */
const NEAR = 4;

/** Comments that speak to a linter: they silence a rule for the next line, or give one as the reason for it. */
export const linterComment: Idiom = {
	*find({ file }) {
		const told = new Set<string>();
		const found = new Map<number, Recognised["says"]>();
		// Comments and instructions stand in the order of the text.
		let below = 0;
		for (const { text, line, inside, span } of file.comments) {
			if (inside !== null) continue;
			while ((file.instructions[below]?.span.start ?? Number.POSITIVE_INFINITY) <= span.start) below++;
			const next = file.instructions[below];
			if (!next || next.startLine - line > NEAR) continue;
			const silenced = /^hadolint\s+ignore\s*=\s*([\w,\s-]+)/.exec(text)?.[1];
			const rules = [...new Set((silenced ?? text).match(/\b(?:DL|SC)\d{4}\b/g) ?? [])];
			const [rule] = rules;
			if (rule === undefined || /^hadolint\s+global/.test(text)) continue;
			const kind = silenced === undefined ? "reason" : "silenced";
			const fresh = rules.find((one) => KNOWN.has(one) && !told.has(`${kind} ${one}`));
			if (rules.every((one) => told.has(`${kind} ${one}`))) continue;
			for (const one of rules) told.add(`${kind} ${one}`);
			const linter = silenced !== undefined || rule.startsWith("DL") ? "hadolint" : "ShellCheck";
			const meaning = fresh === undefined ? null : { key: `idioms/linter-comment#rule.${fresh}` };
			const values = { rules, linter, line: lineRef(line), ...(meaning && { rule: fresh ?? "", meaning: [meaning] }) };
			const portable = !meaning && kind === "reason" && rules.every((one) => one.startsWith("SC3"));
			const form = meaning ? `${kind}-known` : portable ? "reason-portable" : kind;
			const said = { at: next.index, form, values, last: true };
			// Several comments about one line are one pattern.
			const same = found.get(next.index);
			if (same) same.push(said);
			else found.set(next.index, [said]);
		}
		for (const [index, says] of found) yield { at: [index], says };
	},
};
