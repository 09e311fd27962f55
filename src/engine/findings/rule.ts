import type { FindingNote } from "../../model/analysis.ts";
import type { TextEdit } from "../../model/edits.ts";
import type { Values } from "../../model/message.ts";
import type { Span } from "../../model/span.ts";
import type { Simulation } from "../simulate/simulation.ts";

/**
 * One thing to beware of or to improve. A file each, with the entry of the same name in `explanations/findings/`:
 * `message` (the problem), `why` (the consequence), `fix` (the title of the change) and, with `rank`, `improve` (one
 * sentence of the summary; `{lines}`).
 */
export interface Rule {
	/** The same rule elsewhere: `buildkit/StageNameCasing`, `hadolint/DL3006`. */
	aliases: readonly string[];
	severity: FindingNote["severity"];
	/** Its place among the improvements of the summary, the most important first; absent: it is not told there. */
	rank?: number;
	/** The sentence of the summary depends on the reason of the first: `improve.<reason>`. */
	improveByReason?: true;
	/** Told once for all its lines, on the first of them: `{lines}` names them all, `{count}` says how many. */
	once?: boolean;
	/** Its reason names files of the line: it is given anew where those differ. */
	anew?: true;
	/** Warnings of the explainers that say less of the same: they are dropped on a line with this finding. */
	instead?: readonly string[];
	/** Everything that the rule finds, in order of the text. Linear in the length of the file. */
	check(simulation: Simulation): Iterable<Found>;
}

export interface Found {
	/** Index of the instruction, or null where none is at fault alone. */
	at: number | null;
	/** What is underlined. */
	span: Span;
	/** Which of several sentences: `message.<form>` and `why.<reason>`; absent where the entry has one. */
	form?: string;
	reason?: string;
	/** Index of the instruction to change, where that is another one. */
	mend?: number;
	values?: Values;
	/** Where this one weighs less, or more, than the rule says. */
	severity?: FindingNote["severity"];
	/**
	 * Whether the summary tells of this one: not, though it does of others of the rule, or after all others, though it
	 * weighs less than the rule says.
	 */
	improve?: boolean;
	/** Its names elsewhere, where they are others than the rule's. */
	aliases?: readonly string[];
	/** A change that is right for sure: the file still parses and this finding is gone. */
	fix?: { form?: string; edits: TextEdit[] };
}
