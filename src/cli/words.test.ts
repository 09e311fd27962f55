import { describe, expect, it } from "vitest";
import { exportWords } from "../share/export/words.ts";
import { cliWords } from "./words.ts";

/** Every text with its path and its placeholders. */
function leaves(value: unknown, path = ""): string[] {
	if (typeof value === "string") return [`${path} ${(value.match(/\{\{\w+\}\}/g) ?? []).sort().join(" ")}`];
	return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

describe("words of the command line and of exports", () => {
	it.each([
		["cli", cliWords],
		["export", exportWords],
	])("%s: both languages have the same keys and placeholders", (_, words) => {
		expect(leaves(words.ru)).toEqual(leaves(words.en));
	});
});
