import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "linewise-pack-"));
const npm = (words: string[], cwd: string) => execFileSync("npm", words, { cwd, encoding: "utf8", stdio: "pipe" });

/** The package as a reader gets it, in an empty folder and without a network. */
beforeAll(() => {
	const [{ filename, files }] = JSON.parse(npm(["pack", "--json", "--pack-destination", folder], root));
	expect(files.map(({ path }: { path: string }) => path)).toContain("dist-cli/knowledge/facts.json");
	writeFileSync(join(folder, "package.json"), "{}");
	npm(["install", "--offline", "--no-save", `./${filename}`], folder);
	writeFileSync(join(folder, "Dockerfile"), "FROM node:22\nCMD node server.js\n");
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the packed command", () => {
	const linewise = (...words: string[]) =>
		execFileSync("npx", ["--offline", "linewise", ...words], { cwd: folder, encoding: "utf8" });

	it("explains, in both languages, and needs no other package", () => {
		expect(linewise("explain", "Dockerfile")).toContain("Node.js 22");
		expect(linewise("explain", "Dockerfile", "--lang", "ru")).toContain("Что делает");
		expect(Object.keys(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).dependencies ?? {})).toEqual([]);
	});

	it("compares and lists questions", () => {
		writeFileSync(join(folder, "Old"), "FROM node:20\nCMD node server.js\n");
		expect(linewise("diff", "Old", "Dockerfile")).toContain("Node.js moves from 20 to 22");
		expect(linewise("questions")).toContain("expose");
	});
});
