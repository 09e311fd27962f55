import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { analyse, relationsOf, wordsNeeded } from "../src/engine/index.ts";
import { buildPacks } from "../src/knowledge/compile/build-packs.ts";
import { loadKnowledge } from "../src/knowledge/compile/load.ts";
import { packsFor } from "../src/knowledge/packs.ts";

// npm run weight: what of the knowledge base the page loads for five examples, and how much of that the example does
// not use: the names of all other entries in the index, and the entries that share a pack with one that is used.
// Thousands of bytes after brotli, English.

/** What the rest of the page weighs at most, by the budget of `npm run size`: until one can type, and Monaco. */
const PAGE = 120 + 660;

const compiled = loadKnowledge();
const { index, packs } = buildPacks(compiled);
const kB = (value: unknown) => brotliCompressSync(JSON.stringify(value)).length / 1000;

console.log("example           knowledge loaded   of it not used   share of the page");
for (const name of ["go-simple", "go-modules", "go-static", "go-distroless", "go-vendor"]) {
	const source = readFileSync(`src/app/examples/${name}.Dockerfile`, "utf8");
	const analysis = analyse(source, compiled.facts);
	const loaded = [...packsFor(index, wordsNeeded(source)).filter((id) => id !== "core"), ...relationsOf(analysis)];
	const said = new Set(JSON.stringify(analysis).match(/(?<="key":")[a-z]+\/[^#"]+/g));
	const used = new Set<string>();
	let all = kB(packs.core?.facts) + kB(packs.core?.texts.en);
	let unused = kB(index);
	all += unused;
	for (const id of loaded) {
		const { facts, texts } = packs[id] ?? { facts: {}, texts: { en: {}, ru: {} } };
		const whole = kB(facts) + kB(texts.en);
		const entries = Object.keys(texts.en);
		const needed = entries.filter((entry) => said.has(entry));
		for (const entry of needed) used.add(entry);
		all += whole;
		unused += whole * (1 - needed.length / Math.max(entries.length, 1));
	}
	const share = ((100 * unused) / (PAGE + all)).toFixed(1);
	console.log(
		`${name.padEnd(18)}${all.toFixed(1).padStart(13)} kB ${unused.toFixed(1).padStart(13)} kB ${share.padStart(15)} %`,
	);
}
console.log(`\n${Object.keys(compiled.texts.en).length} entries in ${index.packs.length} packs`);
