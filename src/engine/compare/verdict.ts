import type { Comparison } from "../../model/comparison.ts";
import { type Differ, differ } from "./difference.ts";

/** More than these are no longer what matters most. */
const MOST = 7;

/** What matters most about a change, the most important first; where nothing does, what kind of change it is. */
export function verdictOf(parts: Omit<Comparison, "verdict">, same: boolean): Differ[] {
	if (same) return [differ("same", "neutral", 1, "verdict#same")];
	const { image, run, cache, instructions } = parts;
	const problems = problemsOf(parts);
	// What does not build makes no image of which anything could be said.
	if (problems.some(({ tone }) => tone === "bad")) return problems;
	const noted = cache.filter(({ weight, kind }) => weight > 6 && kind !== "next");
	const next = cache.filter(({ weight, kind }) => weight > 6 && kind === "next");
	const found = [...problems, ...findings(parts), ...sideEffects(instructions), ...image, ...run, ...noted];
	if (instructions.every(({ text }) => text?.key === "compare/line#layout") && found.length === 0)
		return [differ("same", "neutral", 1, "verdict#layout"), ...next];
	const ranked = found.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
	if (image.length + run.length === 0 && !ranked.some(({ kind }) => kind === "build" || kind === "line")) {
		const moved = instructions.length > 0 && instructions.every(({ kind }) => kind === "moved");
		ranked.unshift(differ("same", "neutral", 1, moved ? "verdict#order" : "verdict#little"));
	}
	return [...ranked, ...next].slice(0, MOST).map((one) => ({ ...one, why: TOLD_WHY.has(one.kind) ? one.why : [] }));
}

/** Warnings that lines which stayed as they were owe to other lines. */
function sideEffects(instructions: Comparison["instructions"]): Differ[] {
	return instructions.flatMap(({ kind, text, what, words, beware, after }): Differ[] => {
		const untouched = kind === "changed" && text === null && what === null && words.length === 0;
		if (!untouched || !after) return [];
		return beware.map((message) => ({
			kind: "line",
			tone: "bad",
			line: after.line,
			weight: 59,
			text: message,
			why: [],
		}));
	});
}

/** Kinds whose reasons are part of what matters most. */
const TOLD_WHY = new Set(["base", "env"]);

/** Problems that the build stops at: those that came, or that all are gone. */
function problemsOf({ come, gone }: Omit<Comparison, "verdict">): Differ[] {
	const [first, ...more] = come.filter(({ rule }) => rule === "");
	if (!first) return gone.some(({ rule }) => rule === "") ? [differ("build", "good", 95, "verdict#builds")] : [];
	const problem = { problem: first.message };
	return [
		{ ...differ("build", "bad", 100, "verdict#broken", problem), line: first.line },
		...(more.length > 0 ? [differ("build", "bad", 99, "verdict#more", { count: more.length })] : []),
	];
}

/** Rules that say of a line what a change says of the image, the container or the cache. */
const SAME: Record<string, string> = {
	"json-args-recommended": "signal",
	"missing-user": "user",
	"last-user-root": "user",
	"from-platform-flag-const-disallowed": "platform",
	"sources-before-install": "later",
	"packages-after-sources": "later",
};

/** Rules about what anybody with the image can read. */
const SECRET = /secret/;

/** Mended small matters that are worth a word among what matters most. */
const LEAST_GONE = /^(end-of-life-image|single-stage-build)$/;

/** More findings than these that are gone would hide what changes. */
const MOST_GONE = 3;

/** The heavier findings, each rule as one sentence. */
function findings({ gone, come, image, run, cache }: Omit<Comparison, "verdict">): Differ[] {
	const said = new Set([...run, ...image, ...cache].map(({ kind }) => kind));
	const weigh = { error: 92, warning: 60, info: 26 };
	const told = (list: typeof gone, kind: "come" | "gone") => {
		const rules = new Set<string>();
		return list.flatMap(({ rule, severity, message, line }): Differ[] => {
			if (rule === "" || said.has(SAME[rule] ?? "") || rules.has(rule)) return [];
			if (kind === "gone" && severity === "info" && !LEAST_GONE.test(rule)) return [];
			rules.add(rule);
			const weight = SECRET.test(rule) ? 86 : weigh[severity];
			if (kind === "come") return [{ kind, tone: "bad", line, weight, text: message, why: [] }];
			return [{ kind, tone: "good", line, weight: Math.round(weight * 0.8), text: message, why: [] }];
		});
	};
	const fixed = told(gone, "gone").sort((a, b) => b.weight - a.weight);
	return [...told(come, "come"), ...fixed.slice(0, MOST_GONE)];
}
