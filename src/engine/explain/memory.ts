import type { Effect, Note } from "../../model/analysis.ts";
import type { Dockerfile } from "../../model/dockerfile.ts";
import type { Message, PartNote } from "../../model/message.ts";
import type { Span } from "../../model/span.ts";
import { Changes } from "../simulate/changes.ts";
import { Reads, readsOf } from "../simulate/reads.ts";
import type { Simulation } from "../simulate/simulation.ts";

/** What an explainer says of one instruction. */
export interface Told {
	note: Note;
	effect: Effect;
	/** The keys of all its sentences. */
	keys: string[];
}

interface Remembered {
	told: Told;
	/** The source offset of the instruction. */
	start: number;
	reads: Reads;
	/** The reasons for want of others, once they were asked for. */
	otherwise?: Message[];
}

/** Keeps what was said of the instructions of one text until the next is analysed: most of it is said again. */
export class Memory {
	/** How many instructions were explained and not remembered, since the memory was made. */
	explained = 0;
	#last: { simulation: Simulation; given: readonly unknown[]; told: Remembered[] } | null = null;

	/**
	 * The simulation of the text before, for one that is read by the same rules; null where there is none.
	 * @param given all that explanations depend on beside the text, compared by identity
	 */
	before({ escape, directives }: Dockerfile, given: readonly unknown[]): Simulation | null {
		const last = this.#last;
		if (last?.given.length !== given.length || last.given.some((one, at) => one !== given[at])) return null;
		const { file } = last.simulation;
		const same = file.escape === escape && JSON.stringify(file.directives) === JSON.stringify(directives);
		return same ? last.simulation : null;
	}

	/** Begins the explanations of a text. */
	recall(simulation: Simulation, given: readonly unknown[], tell: (index: number) => Told): Recall {
		const before = this.before(simulation.file, given) ? this.#last : null;
		const told: Remembered[] = [];
		const recall = new Recall(simulation, tell, before, told, () => this.explained++);
		this.#last = { simulation, given, told };
		return recall;
	}
}

/** What was said of a text, while another is explained. */
export class Recall {
	readonly #simulation: Simulation;
	readonly #tell: (index: number) => Told;
	readonly #before: readonly Remembered[];
	readonly #changes: Changes | null;
	readonly #told: Remembered[];
	readonly #count: () => void;

	constructor(
		simulation: Simulation,
		tell: (index: number) => Told,
		before: { simulation: Simulation; told: readonly Remembered[] } | null,
		told: Remembered[],
		count: () => void,
	) {
		this.#simulation = simulation;
		this.#tell = tell;
		this.#before = before?.told ?? [];
		this.#changes = before && new Changes(before.simulation, simulation);
		this.#told = told;
		this.#count = count;
	}

	/** What is to be said of an instruction: as last time where nothing that it depends on has changed. */
	told(index: number): Told {
		const before = this.#before[index];
		if (!before || !this.#changes?.holds(before.reads)) return this.#tellAnew(index);
		const start = this.#startOf(index);
		const { effect, note, keys } = before.told;
		const parts = moved(note.parts, start - before.start);
		const kept: Remembered = {
			told: { note: { what: note.what, why: note.why, beware: note.beware, parts }, effect, keys },
			start,
			reads: before.reads,
			...(before.otherwise && { otherwise: before.otherwise }),
		};
		this.#told[index] = kept;
		if (!note.otherwise) return kept.told;
		kept.told.note.otherwise = NOT_ASKED;
		const { otherwise } = before;
		const again = () => otherwise ?? this.#tellAnew(index).note.otherwise?.() ?? [];
		return { note: { ...kept.told.note, otherwise: again }, effect, keys };
	}

	#tellAnew(index: number): Told {
		const reads = new Reads();
		const told = readsOf(reads, () => this.#tell(index));
		this.#count();
		const { note, effect, keys } = told;
		const { what, why, beware, parts, otherwise } = note;
		const kept: Remembered = {
			// Field by field, and without what asks the simulation: that goes when the next one comes.
			told: { note: { what, why, beware, parts, ...(otherwise && { otherwise: NOT_ASKED }) }, effect, keys },
			start: this.#startOf(index),
			reads,
		};
		this.#told[index] = kept;
		if (!otherwise) return told;
		const asked = () => {
			kept.otherwise ??= readsOf(reads, otherwise);
			return kept.otherwise;
		};
		return { note: { ...note, otherwise: asked }, effect, keys };
	}

	#startOf(index: number): number {
		return this.#simulation.steps[index]?.instruction.span.start ?? 0;
	}
}

const NOT_ASKED = () => [];

/** Parts of an instruction that begins elsewhere now. */
function moved(parts: PartNote[], by: number): PartNote[] {
	if (by === 0) return parts;
	const span = ({ start, end }: Span) => ({ start: start + by, end: end + by });
	return parts.map((part) => ({ ...part, span: span(part.span), parts: moved(part.parts, by) }));
}
