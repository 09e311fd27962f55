import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { knowledge } from "../../cli/testing.ts";
import { resolve } from "../../knowledge/resolve/index.ts";
import { ParseCache } from "../dockerfile/index.ts";
import { analyse, memoryOf, study } from "../index.ts";

const FOLDER = new URL("../../app/examples/", import.meta.url);
const EXAMPLES = readdirSync(FOLDER).map((name) => ({ name, source: readFileSync(new URL(name, FOLDER), "utf8") }));

/** What a reader may type: words that move lines, make paths, users, variables and stages, or break the syntax. */
const TYPED = [
	"x",
	" ",
	"/",
	"\n",
	"$A",
	"\\",
	'"',
	" && make",
	" apt-get install -y curl",
	"\nRUN make",
	"ENV A=1\n",
	"ARG A\n",
	"USER app\n",
	"COPY . .\n",
	"FROM x\n",
	"# hadolint ignore=DL3008\n",
];

/** The same numbers in every run: below `limit`, by the method of Lehmer. */
function numbers(seed: number) {
	let state = seed;
	return (limit: number) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % limit;
	};
}

describe.each(EXAMPLES)("after each of some changes of $name", ({ source }) => {
	it("says what a fresh analysis says", () => {
		const next = numbers(source.length);
		const cache = new ParseCache();
		analyse(source, knowledge.facts, { cache });
		let text = source;
		for (let change = 0; change < 12; change++) {
			const at = next(text.length);
			const [start, end] = [text.slice(0, at), text.slice(at)];
			text = next(4) === 0 ? start + end.slice(1 + next(6)) : start + TYPED[next(TYPED.length)] + end;
			const again = analyse(text, knowledge.facts, { cache });
			const fresh = analyse(text, knowledge.facts);
			expect(JSON.stringify(again)).toBe(JSON.stringify(fresh));
			const said = resolve(again, knowledge.texts.en, "en");
			expect(JSON.stringify(said)).toBe(JSON.stringify(resolve(fresh, knowledge.texts.en, "en")));
		}
	});
});

describe("after a keystroke", () => {
	const TEXT = [
		"FROM golang:1.22 AS build",
		"WORKDIR /src",
		"COPY go.mod ./",
		"RUN go mod download",
		"COPY . .",
		"RUN go build -o /out/app .",
		"FROM debian:12",
		"RUN apt-get update && apt-get install -y curl",
		"COPY --from=build /out/app /usr/bin/app",
		'CMD ["app"]',
		"",
	].join("\n");
	const explainedAgain = (changed: string, facts = knowledge.facts) => {
		const cache = new ParseCache();
		analyse(TEXT, knowledge.facts, { cache });
		const before = memoryOf(cache).explained;
		analyse(changed, facts, { cache });
		return memoryOf(cache).explained - before;
	};

	it("explains nothing again where nothing changed", () => {
		expect(explainedAgain(TEXT)).toBe(0);
	});

	it("explains only the line itself where no other depends on the change", () => {
		expect(explainedAgain(TEXT.replace("-o /out/app", "-v -o /out/app"))).toBeLessThan(7);
		expect(explainedAgain(TEXT.replace("install -y", "install -yq"))).toBeLessThan(4);
	});

	it("says once what a comment at the end of the file adds to its last line", () => {
		const text = "FROM a\nRUN b\n# RUN c d\n";
		const changed = text.replace("RUN b", "RUN bb");
		const cache = new ParseCache();
		for (const one of [text, `${text}\n`, changed, text])
			expect(analyse(one, knowledge.facts, { cache })).toEqual(analyse(one, knowledge.facts));
	});

	it("reads the commands of the lines above not again", () => {
		const options = { cache: new ParseCache() };
		const invocationsOf = (text: string) =>
			study(text, knowledge.facts, options).simulation.steps.map(({ executions: [first] }) => first?.invocation);
		const [before, after] = [TEXT, TEXT.replace("-o /out/app", "-v -o /out/app")].map(invocationsOf);
		expect(after?.[3]).toBeDefined();
		expect(after?.[3]).toBe(before?.[3]);
		expect(after?.[5]).not.toBe(before?.[5]);
		expect(invocationsOf(TEXT.replace("golang:1.22", "golang:1.23"))[3]).not.toBe(after?.[3]);
	});

	it("explains those again that tell of the line, and all where the knowledge is another", () => {
		const cache = new ParseCache();
		analyse(TEXT, knowledge.facts, { cache });
		const { instructions } = analyse(TEXT.replaceAll("/out/app", "/out/server"), knowledge.facts, { cache });
		expect(JSON.stringify(instructions[8])).toContain("/out/server");
		expect(explainedAgain(TEXT, { ...knowledge.facts })).toBe(10);
	});
});
