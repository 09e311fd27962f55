import { expect, it } from "vitest";
import type { ExplainedPart, Explanation } from "../model/explanation.ts";
import { findingsAt, partsAt, stretches } from "./parts.ts";

const source = "RUN apt-get -y # x\n install";
const part = (start: number, end: number, role: ExplainedPart["role"], parts: ExplainedPart[] = []) =>
	({ span: { start, end }, text: source.slice(start, end), role, parts }) as ExplainedPart;

const explanation = {
	directives: [],
	comments: [{ text: "x", span: { start: 15, end: 18 }, line: 1, inside: 0 }],
	instructions: [
		{
			span: { start: 0, end: 27 },
			parts: [
				part(0, 3, "keyword"),
				part(4, 27, "text", [part(4, 11, "command"), part(12, 14, "option", [part(13, 14, "number")])]),
			],
		},
	],
} as unknown as Explanation;

it("colours inner parts over outer ones, and comments, but not what lies between lines", () => {
	expect(stretches(explanation, 0, 100).map(({ start, end, role }) => `${start}-${end} ${role}`)).toEqual([
		"0-3 keyword",
		"4-11 command",
		"11-12 text",
		"12-13 option",
		"13-14 number",
		"15-18 comment",
		"20-27 text",
	]);
});

it("leaves out what lies outside the asked stretch", () => {
	expect(stretches(explanation, 12, 13).map(({ role }) => role)).toEqual(["option"]);
});

it("finds the chain of parts at an offset", () => {
	expect(partsAt(explanation, 13).map(({ role }) => role)).toEqual(["text", "option", "number"]);
	expect(partsAt(explanation, 3)).toEqual([]);
	expect(partsAt(explanation, 99)).toEqual([]);
});

it("finds what was found at an offset, with its place among all", () => {
	const finding = (rule: string, start: number, end: number) => ({ rule, span: { start, end } });
	const found = {
		findings: [finding("a", 0, 0)],
		instructions: [{ findings: [finding("b", 0, 5), finding("c", 3, 9)] }],
	} as unknown as Explanation;
	const at = (offset: number) => findingsAt(found, offset).map(({ finding, index }) => `${finding.rule}${index}`);
	expect(at(4)).toEqual(["b1", "c2"]);
	expect(at(5)).toEqual(["c2"]);
	expect(at(9)).toEqual([]);
});
