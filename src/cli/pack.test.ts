import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explainFile } from "./explain.ts";
import { knowledge } from "./testing.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "linewise-pack-"));
const npm = (words: string[], cwd: string) => execFileSync("npm", words, { cwd, encoding: "utf8", stdio: "pipe" });

/** The package as a reader gets it, in an empty folder and without a network. */
beforeAll(() => {
	const [{ filename, files }] = JSON.parse(npm(["pack", "--json", "--pack-destination", folder], root));
	expect(files.map(({ path }: { path: string }) => path)).toContain("dist-cli/knowledge/index.json");
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

	it("says what the whole knowledge base says", () => {
		const source = readFileSync(join(root, "src/app/examples/python.Dockerfile"), "utf8");
		writeFileSync(join(folder, "Python"), source);
		const build = { today: new Date().toISOString().slice(0, 10) };
		expect(linewise("explain", "Python")).toBe(explainFile({ file: "Python", source }, "text", "en", knowledge, build));
	});

	// A machine on which Node's own start takes long is slow, not the command.
	it.each(["explain", "check"])("%ss a short file within 0.3 s of processor time above Node's own", (task) => {
		writeFileSync(join(folder, "Short"), readFileSync(join(root, "src/app/examples/go-modules.Dockerfile")));
		const program = join(folder, "node_modules/linewise/dist-cli/linewise.mjs");
		const own = seconds(["-e", "0"]);
		expect(seconds([program, task, "Short"]) - own).toBeLessThan(Math.max(0.3, 5 * own));
	});

	it("compares and lists questions", () => {
		writeFileSync(join(folder, "Old"), "FROM node:20\nCMD node server.js\n");
		expect(linewise("diff", "Old", "Dockerfile")).toContain("Node.js moves from 20 to 22");
		expect(linewise("questions")).toContain("expose");
	});
});

/** Says on standard error, last of all, how many microseconds of processor time a program took. */
const WATCH = `data:text/javascript,${encodeURIComponent(
	'process.on("exit", () => { const { user, system } = process.cpuUsage(); console.error(user + system); });',
)}`;

/** Seconds of processor time that Node takes for some words: the least of several times, as others may be busy. */
function seconds(words: string[]): number {
	const times = Array.from({ length: 5 }, () => {
		const { stderr } = spawnSync(process.execPath, ["--import", WATCH, ...words], { cwd: folder, encoding: "utf8" });
		return Number(stderr.trim().split("\n").at(-1)) / 1e6;
	});
	return Math.min(...times);
}
