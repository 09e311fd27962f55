import { facts, index, texts } from "virtual:knowledge";
import { ParseCache } from "../../engine/dockerfile/index.ts";
import { analyse, relationsOf, wordsNeeded } from "../../engine/index.ts";
import { KnowledgeStore } from "../../knowledge/packs.ts";
import { resolve } from "../../knowledge/resolve/index.ts";
import type { Request, Response } from "./protocol.ts";
import { Session } from "./session.ts";

const store = new KnowledgeStore({ index, facts, texts });
const cache = new ParseCache();

const session = new Session(
	{
		load: (text, language, build) => store.ensure(wordsNeeded(text, cache, build.buildArgs), language),
		analyse: (text, knowledge, build) =>
			analyse(text, knowledge.facts, { today: new Date().toISOString().slice(0, 10), ...build, cache }),
		async compare(before, text, language, build) {
			const { compareTexts } = await import("./compare.ts");
			return compareTexts(store, before, text, language, build);
		},
		async resolve(analysis, _knowledge, language) {
			const { texts: known } = await store.ensurePacks(relationsOf(analysis), language);
			return resolve(analysis, known[language] ?? {}, language);
		},
	},
	(response: Response) => self.postMessage(response),
);

self.onmessage = ({ data }: MessageEvent<Request>) => void session.handle(data);
