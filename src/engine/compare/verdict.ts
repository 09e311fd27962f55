import type { Comparison } from "../../model/comparison.ts";
import { type Differ, differ } from "./difference.ts";

/** More than these are no longer what matters most. */
const MOST = 7;

/** What matters most about a change, the most important first; where nothing does, what kind of change it is. */
export function verdictOf(parts: Omit<Comparison, "verdict">, same: boolean): Differ[] {
	if (same) return [differ("same", "neutral", 1, "verdict#same")];
	const { image, run, cache, instructions } = parts;
	const said = new Set([...run, ...image].map(({ kind }) => kind));
	const told = findings(parts, said);
	// What does not build makes no image of which anything could be said.
	if (told[0]?.text.key === "compare/verdict#broken") return told.sort((a, b) => b.weight - a.weight).slice(0, MOST);
	const found = [...told, ...image, ...run, ...cache.filter(({ weight }) => weight > 6)];
	if (
		instructions.every(({ text }) => text?.key === "compare/line#layout") &&
		found.every(({ kind }) => kind === "next")
	)
		return [differ("same", "neutral", 1, "verdict#layout"), ...found];
	const ranked = found.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
	if (ranked.length === 0) return [differ("same", "neutral", 1, "verdict#little")];
	return ranked.slice(0, MOST).map((one) => ({ ...one, why: one.kind === "base" ? one.why : [] }));
}

/** Rules that say of a line what a change says of the container. */
const SAME: Record<string, string> = { "json-args-recommended": "signal", "missing-user": "user" };

/** Problems and the heavier findings, each as its own sentence. */
function findings({ gone, come }: Omit<Comparison, "verdict">, said: ReadonlySet<string>): Differ[] {
	const result: Differ[] = [];
	const broken = (list: typeof gone) => list.filter(({ rule }) => rule === "");
	const [first] = broken(come);
	if (first) result.push(differ("build", "bad", 100, "verdict#broken", { problem: first.message }));
	else if (broken(gone).length > 0) result.push(differ("build", "good", 95, "verdict#builds"));
	const weigh = { error: 92, warning: 60, info: 26 };
	for (const { rule, severity, message } of come)
		if (rule !== "" && !said.has(SAME[rule] ?? ""))
			result.push({ kind: "come", tone: "bad", weight: weigh[severity], text: message, why: [] });
	for (const { rule, severity, message } of gone)
		if (rule !== "" && !said.has(SAME[rule] ?? ""))
			result.push({
				kind: "gone",
				tone: "good",
				weight: Math.round(weigh[severity] * 0.8),
				text: message,
				why: [],
			});
	return result;
}
