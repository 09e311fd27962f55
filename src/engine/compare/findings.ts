import type { FindingNote } from "../../model/analysis.ts";
import type { FindingChange } from "../../model/comparison.ts";
import type { Message } from "../../model/message.ts";
import type { Studied } from "./index.ts";
import type { Pair } from "./match.ts";

interface Placed {
	/** The instruction, or null for the whole file. */
	at: number | null;
	change: FindingChange<Message>;
	/** Rule and problem keys that say the same. */
	id: string;
}

/** Findings and problems that go and come. One that stays on the same instruction, however that changed, is neither. */
export function findingChanges(
	before: Studied,
	after: Studied,
	pairs: Pair[],
): { gone: FindingChange<Message>[]; come: FindingChange<Message>[] } {
	const old = placedFindings(before);
	const now = placedFindings(after);
	const counterpart = new Map(
		pairs.flatMap(({ before: a, after: b }) => (a && b ? [[b.instruction.index, a.instruction.index]] : [])),
	);
	const left = new Set(old);
	const take = (fits: (one: Placed) => boolean) => {
		const found = [...left].find(fits);
		if (found) left.delete(found);
		return found !== undefined;
	};
	const unmet = now.filter(({ id, at }) => {
		const partner = at === null ? null : counterpart.get(at);
		return !take((one) => one.id === id && one.at === (partner ?? null));
	});
	// The same elsewhere is the same: a line that was split, or a rule that is told once for all its lines.
	const come = unmet.filter(({ id }) => !take((one) => one.id === id));
	return { gone: [...left].map(({ change }) => change), come: come.map(({ change }) => change) };
}

function placedFindings({ analysis }: Studied): Placed[] {
	const { source } = analysis;
	const line = ({ span }: FindingNote) => source.slice(0, span.start).split("\n").length;
	const place = (note: FindingNote, at: number | null): Placed => ({
		at,
		// The same of another package manager is no other problem.
		id: note.rule.replace(/^pin-(apt|apk|dnf|yum|zypper)-/, "pin-system-"),
		change: {
			rule: note.rule,
			aliases: note.aliases,
			severity: note.severity,
			line: line(note),
			message: note.message,
			why: note.why,
		},
	});
	return [
		...analysis.problems.map(({ message, line: where }): Placed => {
			const rule = message.key;
			return {
				at: null,
				id: rule,
				change: { rule: "", aliases: [], severity: "error", line: where, message, why: message },
			};
		}),
		...analysis.findings.map((note) => place(note, null)),
		...analysis.instructions.flatMap(({ findings, index }) => findings.map((note) => place(note, index))),
	];
}
