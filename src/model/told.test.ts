import { describe, expect, it } from "vitest";
import type { ExplainedPart } from "./explanation.ts";
import { flatTold, toldParts } from "./told.ts";

let at = 0;
function part(text: string, what: string, more: Partial<ExplainedPart> = {}): ExplainedPart {
	const start = more.parts?.[0]?.span.start ?? at;
	at = Math.max(at, start + text.length);
	const span = { start, end: start + text.length };
	return { span, text, key: "a#b", role: "text", known: true, what: [what], why: [], beware: [], parts: [], ...more };
}
const note = (what: string, parts: ExplainedPart[]) => ({
	what: [what],
	why: [["for a"]],
	beware: [["mind b"]],
	parts,
});
const shown = (parts: ExplainedPart[], what = "does it") =>
	flatTold(toldParts(note(what, parts))).map(({ part, says, beware }) => [
		part.text,
		...says.map(String),
		...beware.map(String),
	]);

describe("parts as they are told", () => {
	it("leave out what an outer part or the instruction has said", () => {
		const inner = [part("curl", "gets x"), part("-s", "is silent")];
		const outer = part("curl -s", "gets x", { parts: inner, why: [["for a"]], beware: [["mind b"], ["mind c"]] });
		expect(shown([outer])).toEqual([
			["curl -s", "gets x", "mind c"],
			["-s", "is silent"],
		]);
		expect(shown([outer], "gets x")).toEqual([
			["curl -s", "mind c"],
			["-s", "is silent"],
		]);
	});

	it("leave out what the reasons of the line have said, with or without the word before it", () => {
		expect(shown([part("alpine", "for a"), part("x", "does it")])).toEqual([]);
		const why = [[{ code: "slim" }, " in the tag means: without compilers."]];
		const told = toldParts({ what: ["starts"], why, beware: [], parts: [part("slim", "Without compilers.")] });
		expect(told).toEqual([]);
	});

	it("tell an operator once where it says the same again", () => {
		const next = (text: string) => part(text, "goes on", { role: "operator" });
		expect(shown([next(";"), part("a", "an a"), next(";")])).toEqual([
			[";", "goes on"],
			["a", "an a"],
		]);
	});

	it("tell once what quotes do, whatever stands between them", () => {
		const quoted = (name: string) => part(`"$${name}"`, `keeps ${name}`, { key: "shell/quoting#double.variables" });
		expect(shown([quoted("A"), quoted("B")])).toEqual([['"$A"', "keeps A"]]);
	});

	it("say nothing of a value but what the pair around it says", () => {
		const pair = part("A=1", "sets A", { parts: [part("1", "a value", { key: "instructions/env#value" })] });
		expect(shown([pair])).toEqual([["A=1", "sets A"]]);
	});

	it("repeat what only a neighbour has said", () => {
		expect(shown([part("-y", "says yes"), part("-y", "says yes")])).toHaveLength(2);
	});

	it("are one where they cover the same words", () => {
		const quoted = part("'a'", "in quotes", { role: "string" });
		const [told] = toldParts(note("", [part("'a'", "the text", { parts: [quoted] })]));
		expect(told).toMatchObject({ says: [["the text"], ["in quotes"]], part: { role: "string" }, parts: [] });
	});

	it("end with the keyword", () => {
		const told = toldParts(note("", [part("RUN", "runs", { role: "keyword" }), part("a", "an a")]));
		expect(told.map(({ part, keyword }) => [part.text, keyword])).toEqual([
			["a", false],
			["RUN", true],
		]);
	});
});
