// Runs a TypeScript program of this project on Node alone: bundles it where its sources changed, then imports it.
// Usage: node src/cli/start.mjs <entry.ts> [arguments…]
import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [entry, ...rest] = process.argv.slice(2);
const name = basename(entry, ".ts");
const cache = join(root, "node_modules/.cache/linewise");

/** Every file that may end up in a bundle, with its time and size: quick to ask for, and changes when any does. */
function stamp() {
	const hash = createHash("sha256");
	const files = ["src", "bench", "locales"].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
			.filter((path) => /\.(?:ts|json)$/.test(path) && !path.endsWith(".test.ts"))
			.map((path) => join(root, folder, path)),
	);
	for (const file of [...files, join(root, "package-lock.json")].sort()) {
		const { mtimeMs, size } = statSync(file);
		hash.update(`${file}\0${mtimeMs}\0${size}\n`);
	}
	return hash.digest("hex").slice(0, 16);
}

const id = stamp();
const bundle = join(cache, `${name}-${id}.mjs`);
if (!existsSync(bundle)) {
	const { build } = await import("vite");
	await build({
		root,
		configFile: false,
		logLevel: "error",
		build: {
			ssr: join(root, entry),
			outDir: cache,
			emptyOutDir: false,
			target: "node20",
			minify: false,
			rolldownOptions: { output: { entryFileNames: `${name}-${id}.mjs`, codeSplitting: false } },
		},
	});
	for (const old of readdirSync(cache)) {
		if (old.startsWith(`${name}-`) && old.endsWith(".mjs") && !old.includes(id))
			rmSync(join(cache, old), { force: true });
	}
}
process.argv = [process.argv[0], bundle, ...rest];
await import(pathToFileURL(bundle).href);
