import { closeSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language } from "../../model/explanation.ts";
import type { Facts } from "../../model/facts.ts";
import { CORE, type KnowledgeIndex, noFacts, type PackFacts } from "../packs.ts";
import type { Texts, TextsByLanguage } from "../text.ts";
import type { Packs } from "./build-packs.ts";

/** What some packs know together. */
export interface PackedKnowledge {
	facts: Facts;
	texts: TextsByLanguage;
}

/** Packs in a folder: a file of facts and one of each language's sentences, a pack a line, and where lines begin. */
interface Contents {
	index: KnowledgeIndex;
	/** Bytes before the line of a pack and, last, of all: the core first, then in the order of the index. */
	places: Record<string, number[]>;
}

/** Writes all packs into a folder, for `openPacks`. */
export function writePacks({ index, packs }: Packs, folder: string): void {
	mkdirSync(folder, { recursive: true });
	const write = (name: string, part: (pack: string) => unknown) => {
		const lines = [CORE, ...index.packs].map((pack) => `${JSON.stringify(part(pack))}\n`);
		writeFileSync(join(folder, `${name}.jsonl`), lines.join(""));
		const places = [0];
		for (const line of lines) places.push((places.at(-1) ?? 0) + Buffer.byteLength(line));
		return [name, places];
	};
	const places = [
		write("facts", (pack) => packs[pack]?.facts),
		...LANGUAGES.map((language) => write(language, (pack) => packs[pack]?.texts[language])),
	];
	const contents: Contents = { index, places: Object.fromEntries(places) };
	writeFileSync(join(folder, INDEX), JSON.stringify(contents));
}

/** The file of a folder of packs that tells of the others. */
export const INDEX = "index.json";

/** A folder of packs, and a function that reads some of them with the sentences of one language. */
export function openPacks(folder: string): {
	index: KnowledgeIndex;
	read(packs: string[], language: Language): PackedKnowledge;
} {
	const { index, places }: Contents = JSON.parse(readFileSync(join(folder, INDEX), "utf8"));
	const numbers = new Map([CORE, ...index.packs].map((pack, number) => [pack, number]));
	const lines = function* (name: string, packs: string[]): Generator<unknown> {
		const file = openSync(join(folder, `${name}.jsonl`), "r");
		for (const pack of packs) {
			const number = numbers.get(pack);
			if (number === undefined) continue;
			const [from = 0, to = 0] = places[name]?.slice(number, number + 2) ?? [];
			const bytes = Buffer.allocUnsafe(to - from);
			readSync(file, bytes, 0, bytes.length, from);
			yield JSON.parse(bytes.toString("utf8"));
		}
		closeSync(file);
	};
	const read = (packs: string[], language: Language): PackedKnowledge => {
		const facts = noFacts();
		for (const more of lines("facts", packs) as Generator<PackFacts>)
			for (const kind of Object.keys(more) as (keyof Facts)[]) Object.assign(facts[kind], more[kind]);
		const texts: TextsByLanguage = { en: {}, ru: {} };
		for (const more of lines(language, packs) as Generator<Texts>) Object.assign(texts[language], more);
		return { facts, texts };
	};
	return { index, read };
}
