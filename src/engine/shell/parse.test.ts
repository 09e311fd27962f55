import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { MappedText } from "../../model/span.ts";
import { commandsIn } from "./commands.ts";
import { counters, MAX_LENGTH, parseScript } from "./parse.ts";
import { faults } from "./testing/faults.ts";
import { readable } from "./testing/readable.ts";

const cases = fileURLToPath(new URL("./cases/", import.meta.url));

function whole(text: string, source = 0): MappedText {
	return { text, runs: [{ at: 0, source }] };
}

describe("parseScript", () => {
	for (const file of readdirSync(cases).filter((name) => name.endsWith(".sh"))) {
		it(file, () => {
			const text = readFileSync(cases + file, "utf8");
			const script = parseScript(whole(text));
			expect(faults(script, text).slice(0, 5)).toEqual([]);
			const golden = `${cases}golden/${file.replace(/\.sh$/, ".json")}`;
			const actual = `${JSON.stringify(readable(script, text), null, "\t")}\n`;
			if (process.env.UPDATE || !existsSync(golden)) writeFileSync(golden, actual);
			expect(actual).toBe(readFileSync(golden, "utf8"));
		});
	}

	it("maps spans back through removed continuations and comments", () => {
		const source = "RUN a \\\n# comment\n  && b'c\\\nd' x\\\ny";
		const text = "a   && b'cd' xy";
		const at = (piece: string, from = 0) => source.indexOf(piece, from);
		const runs = [
			{ at: 0, source: at("a") },
			{ at: 2, source: at("  &&") },
			{ at: text.indexOf("d'"), source: at("d'") },
			{ at: text.indexOf("xy") + 1, source: source.length - 1 },
		];
		const script = parseScript({ text, runs });
		expect(faults(script, source).slice(0, 5)).toEqual([]);
		const [node] = script.items;
		if (node?.kind !== "and-or" || node.items[1]?.kind !== "command") throw new Error("not a chain");
		expect(node.operators[0]?.span).toEqual({ start: at("&&"), end: at("&&") + 2 });
		const [b, x] = node.items[1].words;
		expect(b?.text).toBe("bcd");
		expect(b && source.slice(b.span.start, b.span.end)).toBe("b'c\\\nd'");
		expect(x && source.slice(x.span.start, x.span.end)).toBe("x\\\ny");
	});

	it("parses an unchanged body once, wherever it stands", () => {
		const before = { ...counters };
		const first = parseScript(whole("once && upon", 5));
		expect(parseScript(whole("once && upon", 5))).toBe(first);
		const moved = parseScript(whole("once && upon", 9));
		expect(counters.parsed - before.parsed).toBe(1);
		expect(counters.converted - before.converted).toBe(2);
		expect(moved.items[0]?.span).toEqual({ start: 9, end: 21 });
	});

	const hostile: Record<string, string> = {
		coproc: "coproc ".repeat(8000),
		"nested substitutions": "$(".repeat(30000),
		"closed nested substitutions": `${"$(".repeat(400)}x${")".repeat(400)}`,
		subshells: "(".repeat(60000),
		groups: "{ ".repeat(30000),
		ifs: "if ".repeat(20000),
		functions: "f() ".repeat(15000),
		defaults: "${a:-".repeat(13000),
		"a long sum": `echo $((${"1+".repeat(30000)}1))`,
		parentheses: `echo $((${"(".repeat(30000)}))`,
		tests: `[[ ${"( ".repeat(30000)}`,
		"negated tests": `[[ ${"! ".repeat(30000)} a ]]`,
		negations: "! ".repeat(30000),
		backquotes: "`".repeat(60000),
		"double quotes": '"$('.repeat(20000),
		"extended globs": "@(".repeat(30000),
		braces: "{a,".repeat(20000),
		"here-documents": "<<a ".repeat(16000),
		"nul and surrogates": "a\0b \ud800 \udc00 && \uffff",
	};
	for (const [name, text] of Object.entries(hostile)) {
		it(`survives ${name}`, () => {
			const script = parseScript(whole(text));
			expect(faults(script, text).slice(0, 5)).toEqual([]);
			for (const found of commandsIn(script)) expect(found.command.kind).toBe("command");
		});
	}

	it("cuts a body at the limit and keeps the rest as a leftover", () => {
		const text = "echo x\n".repeat(20000);
		const script = parseScript(whole(text));
		expect(script.truncated).toBe(true);
		expect(script.items.at(-1)?.span.end).toBeLessThanOrEqual(MAX_LENGTH);
		expect(script.leftovers.at(-1)?.span.end).toBe(text.length - 1);
	});
});
