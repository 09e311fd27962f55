import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, createServer, type InlineConfig } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { knowledge } from "./vite-plugin.ts";

const meta = "sources: [https://example.org/]\nexample: x\n";
let root: string;
const config = (): InlineConfig => ({
	root,
	base: "./",
	configFile: false,
	logLevel: "silent",
	plugins: [knowledge()],
});

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), "linewise-"));
	mkdirSync(join(root, "explanations/commands"), { recursive: true });
	writeFileSync(join(root, "explanations/commands/pip.yaml"), `${meta}what: {en: Runs pip., ru: Запускает pip.}\n`);
	writeFileSync(join(root, "main.js"), 'import * as source from "virtual:knowledge"; export default source;\n');
	writeFileSync(join(root, "package.json"), '{"type":"module"}');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the plugin", () => {
	it("emits packs that the built module loads from beside itself", async () => {
		await build({
			...config(),
			build: {
				modulePreload: false,
				rolldownOptions: {
					input: join(root, "main.js"),
					preserveEntrySignatures: "strict",
					output: { entryFileNames: "assets/main.js" },
				},
			},
		});
		const moved = join(root, "elsewhere");
		cpSync(join(root, "dist"), moved, { recursive: true });
		// A process of its own: here the test runner would rewrite the dynamic imports.
		writeFileSync(
			join(moved, "assets/ask.mjs"),
			`import source from "./main.js";
			const answers = [source.index.names.programs, await source.facts("commands/pip"), await source.texts("commands/pip", "ru")];
			console.log(JSON.stringify(answers));`,
		);
		const [programs, facts, texts] = JSON.parse(
			execFileSync(process.execPath, [join(moved, "assets/ask.mjs")], { encoding: "utf8" }),
		);
		expect(programs).toEqual({ pip: 0 });
		expect(Object.keys(facts.commands)).toEqual(["pip"]);
		expect(texts).toEqual({ "commands/pip": { what: "Запускает pip." } });
		expect(readdirSync(join(moved, "assets")).filter((name) => name.startsWith("knowledge-"))).toHaveLength(1);
	});

	it("stops a build at problems and names file and line", async () => {
		const file = join(root, "explanations/commands/pip.yaml");
		const good = readFileSync(file, "utf8");
		writeFileSync(file, `${meta}what: {en: Runs pip.}\n`);
		await expect(build({ ...config(), build: { rolldownOptions: { input: join(root, "main.js") } } })).rejects.toThrow(
			"explanations/commands/pip.yaml:3: what: ru is missing",
		);
		writeFileSync(file, good);
	});

	it("serves packs while developing", async () => {
		const server = await createServer({ ...config(), base: "/", server: { port: 0, host: "127.0.0.1", ws: false } });
		try {
			await server.listen();
			const module = await server.transformRequest("virtual:knowledge");
			const base = /"(\/@knowledge-\w+\/)"/.exec(module?.code ?? "")?.[1];
			const address = server.resolvedUrls?.local[0]?.replace(/\/$/, "");
			const response = await fetch(`${address}${base}commands/pip.en.js?import`);
			expect(response.headers.get("content-type")).toBe("text/javascript");
			expect(await response.text()).toBe('export default {"commands/pip":{"what":"Runs pip."}};');
			expect((await fetch(`${address}${base}commands/none.js`)).status).not.toBe(200);
		} finally {
			await server.close();
		}
	});
});
