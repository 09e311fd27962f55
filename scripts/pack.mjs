// `npm pack` runs this first: bundles the command line with all that it needs into dist-cli, the knowledge base compiled
// beside it, so that the package has no dependencies.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "dist-cli");
rmSync(folder, { recursive: true, force: true });
await build({
	root,
	configFile: false,
	logLevel: "error",
	ssr: { noExternal: true },
	build: {
		ssr: join(root, "src/cli/bin.ts"),
		outDir: folder,
		target: "node20",
		minify: true,
		copyPublicDir: false,
		rolldownOptions: { output: { entryFileNames: "linewise.mjs", chunkFileNames: "[name]-[hash].mjs" } },
	},
});
const program = join(folder, "linewise.mjs");
const text = readFileSync(program, "utf8");
if (!text.startsWith("#!")) writeFileSync(program, `#!/usr/bin/env node\n${text}`);
chmodSync(program, 0o755);
const { status } = spawnSync(process.execPath, ["src/cli/start.mjs", "src/cli/pack.ts", folder], {
	cwd: root,
	stdio: ["ignore", "inherit", "inherit"],
});
if (status !== 0 || !existsSync(join(folder, "knowledge/index.json"))) process.exit(1);
