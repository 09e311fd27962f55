import type { Comment, Instruction } from "../../model/dockerfile.ts";
import type { State } from "../../model/state.ts";
import { sameUntil } from "./again.ts";
import { indexNamed, stepsBy } from "./index-of.ts";
import { FILE, OF_FILE, OF_STAGE, OF_STEP, type Reads, StageKey } from "./reads.ts";
import { isSame } from "./same.ts";
import type { Execution, Simulation, Step, Transfer } from "./simulation.ts";
import type { Stage } from "./stage.ts";

const NO_ANSWERS: ReadonlyMap<string, ReadonlyMap<unknown, readonly number[]>> = new Map();
const NO_READS: readonly Reads[] = [];

/** Fields that lines further down the text fill. */
const FROM_BELOW = { step: OF_STEP.usesOf | OF_STEP.usedBy, stage: OF_STAGE.usedBy | OF_STAGE.needed };

/** Fields of a stage that hold nothing but data. */
const PLAIN = [
	...(["changes", "users", "packages", "manifests", "builds"] as const),
	...(["programs", "usedBy", "dependsOn", "needed"] as const),
];

/**
 * What differs between the simulation of a text and that of the text before, as far as somebody has read it. Instructions
 * correspond by their place; where they begin in the text does not matter, on which line does.
 */
export class Changes {
	readonly #before: Simulation;
	readonly #after: Simulation;
	/** Index of the first instruction that differs; what the lines above it did is the same. */
	readonly #until: number;
	/** Bits that were compared, and those among them that differ, by cell. */
	readonly #compared = new Map<number, { known: number; differ: number }>();
	readonly #held = new Map<Reads, boolean>();
	readonly #states = new Map<State, Map<State, boolean>>();
	readonly #lists = new Map<readonly number[], readonly number[]>();

	constructor(before: Simulation, after: Simulation) {
		this.#before = before;
		this.#after = after;
		this.#until = sameUntil(before.file, after.file);
	}

	/** Whether all that was read is as it was. */
	holds(reads: Reads): boolean {
		const known = this.#held.get(reads);
		if (known !== undefined) return known;
		const holds = this.#holds(reads);
		this.#held.set(reads, holds);
		return holds;
	}

	#holds({ cells, lookups, kept }: Reads): boolean {
		for (const [cell, bits] of cells) if (this.#differ(cell, bits)) return false;
		for (const [name, answers] of lookups ?? NO_ANSWERS) if (!this.#answered(name, answers)) return false;
		for (const reads of kept ?? NO_READS) if (!this.holds(reads)) return false;
		return true;
	}

	#answered(name: string, answers: ReadonlyMap<unknown, readonly number[]>): boolean {
		const asked = indexNamed(this.#before, name);
		if (!asked) return false;
		const index = indexNamed(this.#after, name) ?? stepsBy(this.#after, name, asked.keysOf);
		for (const [key, found] of answers) {
			const now = index.indexesOf(key instanceof StageKey ? this.#after.stages[key.stage] : key);
			if (now === found || this.#lists.get(found) === now) continue;
			if (!isSame(now, found)) return false;
			this.#lists.set(found, now);
		}
		return true;
	}

	#differ(cell: number, bits: number): boolean {
		let compared = this.#compared.get(cell);
		if (!compared) {
			compared = { known: 0, differ: 0 };
			this.#compared.set(cell, compared);
		}
		for (let left = bits & ~compared.known; left !== 0; left &= left - 1) {
			const bit = left & -left;
			compared.known |= bit;
			if (!this.#same(cell, bit)) compared.differ |= bit;
		}
		return (compared.differ & bits) !== 0;
	}

	#same(cell: number, bit: number): boolean {
		if (cell === FILE) return this.#sameInFile(bit);
		const index = cell >> 1;
		if (cell % 2 === 0) {
			if (index < this.#until && (bit & FROM_BELOW.step) === 0) return true;
			const before = this.#before.steps[index];
			const after = this.#after.steps[index];
			return before === undefined || after === undefined
				? before === after
				: this.#sameInStep(index, bit, before, after);
		}
		const before = this.#before.stages[index];
		const after = this.#after.stages[index];
		if (before === undefined || after === undefined) return false;
		if ((bit & FROM_BELOW.stage) === 0 && Math.max(before.end, after.end) <= this.#until) return true;
		return this.#sameInStage(bit, before, after);
	}

	#sameInFile(bit: number): boolean {
		const [before, after] = [this.#before, this.#after];
		switch (bit) {
			case OF_FILE.stages:
				return before.stages.length === after.stages.length;
			case OF_FILE.names:
				return isSame(before.stages.map(nameOf), after.stages.map(nameOf));
			case OF_FILE.target:
				return before.target?.index === after.target?.index;
			case OF_FILE.globals:
				return isSame(before.globals, after.globals);
			case OF_FILE.steps:
				return before.steps.length === after.steps.length;
			case OF_FILE.comments:
				return isSame(before.file.comments.map(placeOf), after.file.comments.map(placeOf));
			default:
				return before.file.source === after.file.source;
		}
	}

	#sameInStep(index: number, bit: number, before: Step, after: Step): boolean {
		switch (bit) {
			case OF_STEP.instruction:
				return this.#sameInstruction(before.instruction, after.instruction);
			case OF_STEP.place:
				return before.place.startLine === after.place.startLine && before.place.keyword === after.place.keyword;
			case OF_STEP.stage:
				return before.stage?.index === after.stage?.index;
			case OF_STEP.before:
				return this.#sameState(before.before, after.before);
			case OF_STEP.after:
				return this.#sameState(before.after, after.after);
			case OF_STEP.script:
				return this.#sameScript(index, before, after);
			case OF_STEP.executions:
				if (before.executions.length === 0 && after.executions.length === 0) return true;
				return this.#sameScript(index, before, after) && isSameList(before.executions, after.executions, sameExecution);
			case OF_STEP.transfer:
				if (before.transfer === null || after.transfer === null) return before.transfer === after.transfer;
				return !this.#differ(2 * index, OF_STEP.instruction) && sameTransfer(before.transfer, after.transfer);
			case OF_STEP.usesOf:
				return isSame(this.#before.usesOf.get(index), this.#after.usesOf.get(index));
			default:
				return isSame(this.#before.usedBy.get(index), this.#after.usedBy.get(index));
		}
	}

	/** The same text on the same lines reads the same; problems may come from elsewhere. */
	#sameInstruction(before: Instruction, after: Instruction): boolean {
		if (before === after) return true;
		return (
			before.startLine === after.startLine &&
			before.endLine === after.endLine &&
			isSame(before.docComments, after.docComments) &&
			isSame(before.problems.map(wordsOf), after.problems.map(wordsOf)) &&
			isSameList(before.heredocs, after.heredocs, (a, b) => a.content === b.content) &&
			textOf(before, this.#before) === textOf(after, this.#after)
		);
	}

	#sameState(before: State | null, after: State | null): boolean {
		if (before === after || before === null || after === null) return before === after;
		let known = this.#states.get(before);
		if (!known) {
			known = new Map();
			this.#states.set(before, known);
		}
		let same = known.get(after);
		if (same === undefined) {
			same = isSame(before, after);
			known.set(after, same);
		}
		return same;
	}

	/** A body is read by its text and by the shell that it is for. */
	#sameScript(index: number, before: Step, after: Step): boolean {
		if ((before.script === null) !== (after.script === null)) return false;
		return !this.#differ(2 * index, OF_STEP.instruction | OF_STEP.before);
	}

	#sameInStage(bit: number, before: Stage, after: Stage): boolean {
		const inherited = () => before.parent === null || !this.#differ(2 * before.parent.index + 1, bit);
		switch (bit) {
			case OF_STAGE.head:
				return sameHead(before, after);
			case OF_STAGE.end:
				return before.end === after.end && before.endLine === after.endLine;
			case OF_STAGE.env:
				return sameParent(before, after) && before.env.sameAs(after.env) && inherited();
			case OF_STAGE.args:
				return sameParent(before, after) && before.args.sameAs(after.args) && inherited();
			case OF_STAGE.files:
				return sameParent(before, after) && before.files.sameAs(after.files) && inherited();
			case OF_STAGE.state:
				return this.#sameState(before.state, after.state);
			default: {
				const field = PLAIN.find((name) => OF_STAGE[name] === bit);
				return field !== undefined && isSame(before[field], after[field]);
			}
		}
	}
}

const placeOf = ({ text, line, inside }: Comment) => ({ text, line, inside });
const nameOf = ({ name }: Stage) => name;
const wordsOf = ({ stage, key, values }: Instruction["problems"][number]) => ({ stage, key, values });

function textOf({ span }: Instruction, { file }: Simulation): string {
	return file.source.slice(span.start, span.end);
}

function isSameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
	return a.length === b.length && a.every((one, at) => same(one, b[at] as T));
}

/** Of two executions of the same text: what does not follow from the text alone. */
function sameExecution(a: Execution, b: Execution): boolean {
	return (
		a.workdir === b.workdir &&
		a.invocation.id === b.invocation.id &&
		a.invocation.name === b.invocation.name &&
		a.inner.length === b.inner.length &&
		isSameList(a.command.words, b.command.words, (one, other) => one.text === other.text) &&
		isSame(a.effects, b.effects)
	);
}

function sameTransfer(a: Transfer, b: Transfer): boolean {
	return (
		a.target === b.target &&
		a.directory === b.directory &&
		a.from?.stage?.index === b.from?.stage?.index &&
		a.from?.image === b.from?.image &&
		isSame(a.sources, b.sources)
	);
}

function sameParent(a: Stage, b: Stage): boolean {
	return a.parent?.index === b.parent?.index;
}

function sameHead(a: Stage, b: Stage): boolean {
	return (
		sameParent(a, b) &&
		a.name === b.name &&
		a.base === b.base &&
		a.resolvedBase === b.resolvedBase &&
		a.platform === b.platform &&
		a.from === b.from &&
		a.startLine === b.startLine &&
		isSame(a.image?.reference, b.image?.reference)
	);
}
