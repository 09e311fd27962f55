import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadKnowledge } from "./load.ts";

const port = (russian: string) =>
	`sources: [https://example.org/]\nexample: EXPOSE 80\nwhat: {en: The web., ${russian}}\n`;
let root: string;
const cached = () => readdirSync(join(root, "node_modules/.cache/linewise"));

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), "linewise-"));
	mkdirSync(join(root, "explanations/ports"), { recursive: true });
	mkdirSync(join(root, "node_modules/.cache/linewise"), { recursive: true });
	cpSync("src/knowledge/compile", join(root, "src/knowledge/compile"), { recursive: true });
	writeFileSync(join(root, "explanations/ports/80.yaml"), port("ru: Веб."));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("loadKnowledge", () => {
	it("compiles once, and again when an entry changes", () => {
		const first = loadKnowledge({ root });
		expect(first.texts.ru).toEqual({ "ports/80": { what: "Веб." } });
		expect(first.examples).toEqual({ "ports/80": ["EXPOSE 80"] });
		expect(cached()).toHaveLength(1);
		expect(loadKnowledge({ root })).toEqual(first);
		expect(loadKnowledge({ root, languages: ["en"] }).texts.ru).toEqual({});
		writeFileSync(join(root, "explanations/ports/80.yaml"), port("ru: Сайты."));
		expect(loadKnowledge({ root }).texts.ru).toEqual({ "ports/80": { what: "Сайты." } });
		expect(cached()).toHaveLength(2);
	});

	it("refuses a knowledge base with problems unless it is to be lenient", () => {
		writeFileSync(join(root, "explanations/ports/80.yaml"), port("de: Das Netz."));
		expect(() => loadKnowledge({ root })).toThrow("explanations/ports/80.yaml:3: what: ru is missing");
		expect(loadKnowledge({ root, lenient: true }).facts.ports["80"]?.port).toBe(80);
	});
});
