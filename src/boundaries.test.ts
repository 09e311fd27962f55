import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

/** What each file may import, and what the linter must refuse it. */
const CASES: Record<string, { may?: string[]; mayNot: string[] }> = {
	"src/model/x.ts": { may: ["./span.ts"], mayNot: ["react", "node:fs", "../engine/index.ts"] },
	"src/engine/x.ts": {
		may: ["../model/span.ts", "./explain/a.ts"],
		mayNot: [
			"unbash",
			"dockerfile-ast",
			"node:fs",
			"../knowledge/packs.ts",
			"../ui/props.ts",
			"../../locales/en/app.json",
		],
	},
	"src/engine/dockerfile/x.ts": {
		may: ["dockerfile-ast", "../../model/span.ts", "../images/a.ts"],
		mayNot: ["unbash", "../shell/a.ts", "../simulate/a.ts", "../../knowledge/packs.ts"],
	},
	"src/engine/shell/x.ts": { may: ["unbash"], mayNot: ["dockerfile-ast", "../dockerfile/a.ts", "../explain/a.ts"] },
	"src/engine/compare/x.ts": { may: ["diff", "../explain/a.ts"], mayNot: ["unbash", "../../knowledge/packs.ts"] },
	"src/engine/images/x.ts": { mayNot: ["../dockerfile/a.ts", "../simulate/a.ts", "unbash"] },
	"src/engine/simulate/x.ts": { may: ["../shell/a.ts"], mayNot: ["../explain/a.ts", "unbash"] },
	"src/engine/explain/a/x.ts": { may: ["../../simulate/a.ts"], mayNot: ["../../../knowledge/packs.ts", "unbash"] },
	"src/knowledge/x.ts": {
		may: ["../model/span.ts"],
		mayNot: ["../engine/index.ts", "yaml", "node:fs", "../ui/props.ts"],
	},
	"src/knowledge/compile/x.ts": { may: ["yaml", "node:fs"], mayNot: ["../../engine/index.ts", "../../app/page.ts"] },
	"src/i18n/x.ts": {
		may: ["i18next", "../../locales/en/app.json"],
		mayNot: ["../ui/props.ts", "../share/link.ts", "react"],
	},
	"src/share/x.ts": { may: ["fflate"], mayNot: ["../engine/index.ts", "../ui/props.ts", "react"] },
	"src/editor/x.ts": { may: ["monaco-editor/editor"], mayNot: ["../engine/index.ts", "../app/page.ts", "react"] },
	"src/ui/x.ts": {
		may: ["react", "../editor/types.ts"],
		mayNot: ["../share/link.ts", "../editor/placed.ts", "../engine/index.ts", "../app/page.ts", "monaco-editor/editor"],
	},
	"src/ui/beside/x.ts": {
		may: ["../share/Modal.tsx", "../../model/span.ts"],
		mayNot: ["../../share/link.ts", "../../knowledge/packs.ts", "../../editor/monaco/monaco.ts"],
	},
	"src/app/x.ts": {
		may: ["../engine/index.ts", "../editor/placed.ts", "react"],
		mayNot: ["monaco-editor", "dockerfile-ast", "unbash", "../cli/run.ts"],
	},
	"src/cli/x.ts": { may: ["../engine/index.ts", "node:fs"], mayNot: ["../ui/props.ts", "../app/page.ts", "react"] },
};

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "linewise-boundaries-"));
let refused: string[];

/** A little repository with the real configuration, in which every import of the table stands on a line of its own. */
beforeAll(() => {
	const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
	writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...config, vcs: undefined }));
	for (const [file, { may = [], mayNot }] of Object.entries(CASES)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), [...mayNot, ...may].map((path) => `export * from "${path}";\n`).join(""));
	}
	const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
	const options = ["lint", "--only=style/noRestrictedImports", "--reporter=github", "--max-diagnostics=none", "."];
	const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: "utf8" });
	refused = stdout.split("\n");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

it.each(Object.entries(CASES))("%s imports only what its folder may", (file, { mayNot }) => {
	const lines = refused
		.filter((line) => line.includes(`/${file},`))
		.map((line) => Number(/line=(\d+)/.exec(line)?.[1]));
	expect(lines.sort((a, b) => a - b)).toEqual(mayNot.map((_, index) => index + 1));
});
