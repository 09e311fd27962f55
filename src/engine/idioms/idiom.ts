import type { Values } from "../../model/message.ts";
import type { Simulation } from "../simulate/simulation.ts";

/**
 * A pattern across lines: what the author achieves with them and what would break or cost if a line moved or went. A
 * file each, with the entry of the same name in `explanations/idioms/`: `title` (a noun phrase), reasons (`why`, or
 * `why.<form>`) and, with `rank`, `benefit` (one sentence of the summary; `{lines}`).
 */
export interface Idiom {
	/** Its place among the benefits of the summary, the most important first; absent: it is not told there. */
	rank?: number;
	/**
	 * Reasons of explainers and of other idioms that say less of the same, by key or its beginning (`commands/chown#why`):
	 * they are dropped on the lines that the idiom speaks of.
	 */
	instead?: readonly string[];
	/** Every occurrence, in order of the text. Linear in the length of the file. Silent where it cannot know. */
	find(simulation: Simulation): Iterable<Recognised>;
}

export interface Recognised {
	/** Indexes of the instructions that take part, in order of the text. */
	at: number[];
	/** The reasons, each for one of these lines; the first line carries the whole one, others point to it. */
	says: {
		at: number;
		form?: string;
		values?: Values;
		/** Told after the line's own reasons instead of before them. */
		last?: boolean;
		/** No reason for the line but something to know beside it: told after all reasons, those that stand for want of others too. */
		aside?: boolean;
	}[];
	/** For `benefit` and `title`. */
	values?: Values;
	/** The lines that the pattern is made of, from 1, where these are no instructions. */
	lines?: number[];
	/** Not worth a praise in the summary, unlike others of the same idiom. */
	unpraised?: true;
}
