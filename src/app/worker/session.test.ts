import { beforeEach, describe, expect, it } from "vitest";
import type { Analysis } from "../../model/analysis.ts";
import type { Explanation } from "../../model/explanation.ts";
import type { Response } from "./protocol.ts";
import { Session } from "./session.ts";

let calls: string[];
let said: Response[];
let session: Session<string>;

beforeEach(() => {
	calls = [];
	said = [];
	session = new Session<string>(
		{
			async load(text, language) {
				calls.push(`load ${text} in ${language}`);
				return "knowledge";
			},
			analyse(source, _knowledge, { target }) {
				calls.push(`analyse ${source}${target ? ` for ${target}` : ""}`);
				if (source === "crash") throw new Error("broken");
				return { source } as Analysis;
			},
			compare: () => Promise.reject(new Error("not asked")),
			resolve: async ({ source }, knowledge, language) =>
				({ language, summary: { text: [`${source} with ${knowledge}`] }, instructions: [] as unknown }) as Explanation,
		},
		(response) => said.push(response),
	);
});

const answers = () => said.filter(({ kind }) => kind !== "phase");

describe("a worker's session", () => {
	it("loads, analyses and resolves, and says before each step what it is at", async () => {
		await session.handle({ id: 7, text: "a", language: "en", build: {} });
		expect(said.map((response) => (response.kind === "phase" ? response.phase : response.kind))).toEqual([
			"thinking",
			"loading",
			"thinking",
			"loading",
			"answer",
		]);
		expect(answers()).toEqual([
			{
				id: 7,
				kind: "answer",
				explanation: { language: "en", summary: { text: ["a with knowledge"] }, instructions: [] },
			},
		]);
	});

	it("only resolves again for another language", async () => {
		await session.handle({ id: 1, text: "a", language: "en", build: {} });
		calls.length = 0;
		await session.handle({ id: 2, text: "a", language: "ru", build: {} });
		expect(calls).toEqual(["load a in ru"]);
	});

	it("analyses again for a build that is started otherwise", async () => {
		await session.handle({ id: 1, text: "a", language: "en", build: {} });
		await session.handle({ id: 2, text: "a", language: "en", build: { target: "test" } });
		expect(calls.filter((call) => call.startsWith("analyse"))).toEqual(["analyse a", "analyse a for test"]);
	});

	it("reports what went wrong and goes on", async () => {
		await Promise.all([
			session.handle({ id: 1, text: "crash", language: "en", build: {} }),
			session.handle({ id: 2, text: "b", language: "en", build: {} }),
		]);
		expect(answers()).toMatchObject([
			{ id: 1, kind: "error", message: "broken" },
			{ id: 2, kind: "answer" },
		]);
	});
});
