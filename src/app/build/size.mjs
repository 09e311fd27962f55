// Fails where the built site outgrows its budget: `npm run size`, after `npm run build`.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const dist = join(dirname(fileURLToPath(import.meta.url)), "../../../dist");
if (!existsSync(join(dist, ".vite/manifest.json"))) {
	console.error("There is no dist folder yet: run `npm run build` first.");
	process.exit(2);
}
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));

/** Bytes of a file of the site as a server would send it. */
const size = (file) =>
	brotliCompressSync(readFileSync(join(dist, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** A chunk with all that it imports at once. */
function withImports(key, files = new Set()) {
	const chunk = manifest[key];
	if (files.has(chunk.file)) return files;
	files.add(chunk.file);
	for (const file of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
	for (const imported of chunk.imports ?? []) withImports(imported, files);
	return files;
}

const sum = (files) => [...files].reduce((total, file) => total + size(file), 0);
const local = (html, pattern) =>
	[...html.matchAll(pattern)]
		.map(([, address]) => address.replace(/^\.{1,2}\//, ""))
		.filter((file) => file !== "icon.svg");

let failed = false;
/** `kB` are thousands of bytes, compressed by brotli. */
function check(what, bytes, kB) {
	const over = bytes > kB * 1000;
	failed ||= over;
	console.log(`${over ? "TOO LARGE" : "ok"}  ${(bytes / 1000).toFixed(1).padStart(6)} of ${kB} kB  ${what}`);
}

const first = new Set();
for (const page of ["index.html", "ru/index.html"]) {
	const html = readFileSync(join(dist, page), "utf8");
	const scripts = local(html, /<script[^>]* src="([^"]+)"/g);
	const boot = scripts.filter((file) => /\/boot-/.test(file));
	const read = size(page) + sum(boot) + sum(local(html, /<link rel="stylesheet"[^>]* href="([^"]+)"/g));
	check(`until the example can be read at ${page}`, read, 25);
	const modules = new Set([
		...scripts.filter((file) => !boot.includes(file)),
		...local(html, /<link rel="modulepreload" href="([^"]+)"/g),
	]);
	for (const file of modules) first.add(file);
	check(`until one can type at ${page}`, read + sum(modules), 120);
}
const monaco = Object.keys(manifest).find((key) => key.endsWith("editor/monaco/monaco.ts"));
const late = [...withImports(monaco)].filter((file) => !first.has(file));
check("Monaco", sum(late), 660);
process.exit(failed ? 1 : 0);
