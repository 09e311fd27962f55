import { ParseCache } from "../src/engine/dockerfile/index.ts";
import { analyse, memoryOf, wordsNeeded } from "../src/engine/index.ts";
import { resolve } from "../src/knowledge/resolve/index.ts";
import type { Texts } from "../src/knowledge/text.ts";
import type { Facts } from "../src/model/facts.ts";

/** Times are medians in milliseconds. */
export interface Measured {
	instructions: number;
	/** Everything that the page's worker does with a text that it has never seen. */
	whole: number;
	/** The same after one keystroke in the middle of the file. */
	keystroke: number;
	/** Instructions parsed again at that keystroke, and explained again. */
	parsed: number;
	explained: number;
}

/** Explains `source` again and again for about `budget` milliseconds, after a warm-up. Runs in the browser. */
export function measure(source: string, knowledge: { facts: Facts; texts: Texts }, budget: number): Measured {
	const explain = (text: string, cache: ParseCache) => {
		wordsNeeded(text, cache);
		return resolve(analyse(text, knowledge.facts, { cache }), knowledge.texts, "en");
	};
	const { instructions } = explain(source, new ParseCache());
	const whole = median(() => explain(source, new ParseCache()), budget);

	const cache = new ParseCache();
	explain(source, cache);
	const line = source.indexOf("\nRUN ", source.length / 2);
	const [before, after] = [source.slice(0, line + 5), source.slice(line + 5)];
	const memory = memoryOf(cache);
	const { parsed } = cache;
	const { explained } = memory;
	let keys = 0;
	const keystroke = median(() => {
		keys++;
		return explain(`${before}true ${keys} && ${after}`, cache);
	}, budget);
	return {
		instructions: instructions.length,
		whole,
		keystroke,
		parsed: (cache.parsed - parsed) / keys,
		explained: (memory.explained - explained) / keys,
	};
}

/** The first third of the time warms up and does not count. */
function median(task: () => unknown, budget: number): number {
	const start = performance.now();
	const times: number[] = [];
	let last = start;
	do {
		task();
		const now = performance.now();
		if (last - start >= budget / 3 || now - start >= budget) times.push(now - last);
		last = now;
	} while (last - start < budget);
	return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
