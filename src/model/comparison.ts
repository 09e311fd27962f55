import type { Message } from "./message.ts";
import type { Rich } from "./rich.ts";

/** Whether a change helps, hurts, or has to be known. */
export type Tone = "good" | "bad" | "neutral";

/** What a change does. `Text` is a message or its words; its lines are those of the later file, for `gone` the earlier's. */
export interface Difference<Text> {
	/** What changes: `base`, `user`, `process`, … Names no sentence. */
	kind: string;
	tone: Tone;
	/** Of a finding that came or went: its line in the later or the earlier file. */
	line?: number;
	/** The heavier, the earlier in the verdict; 0 is never part of it. */
	weight: number;
	text: Text;
	why: Text[];
}

/** Where an instruction stands in one of the two files. */
export interface Located {
	index: number;
	/** From 1. */
	line: number;
	endLine: number;
	/** Name or number of the stage; null before the first FROM. */
	stage: string | null;
}

/** A word that only one of the two versions of an instruction has. */
export interface WordChange<Text> {
	side: "before" | "after";
	/** As written. */
	text: string;
	/** Null where it is told already. Its lines are those of its own file. */
	what: Text | null;
}

/** What became of one instruction. */
export interface InstructionChange<Text> {
	kind: "added" | "removed" | "changed" | "moved";
	keyword: string;
	before: Located | null;
	after: Located | null;
	/** A sentence about the change as such, where there is one to make. */
	text: Text | null;
	/** What the instruction does: of the later file, for a removed one of the earlier (then its lines are that file's). */
	what: Text | null;
	why: Text[];
	/** Warnings that the line did not have before. */
	beware: Text[];
	words: WordChange<Text>[];
}

export interface FindingChange<Text> {
	rule: string;
	aliases: string[];
	severity: "error" | "warning" | "info";
	/** Line of its own file, from 1. */
	line: number;
	message: Text;
	why: Text;
}

/** What changing one file into another does. Plain data. */
interface ComparisonView<Text> {
	/** The most important first. Never empty. */
	verdict: Difference<Text>[];
	image: Difference<Text>[];
	/** For those who run containers of the image. */
	run: Difference<Text>[];
	/** For those who build: stages, secrets and arguments, and what the cache still holds. */
	cache: Difference<Text>[];
	/** Of findings and problems those that only the earlier file has, and those that only the later one has. */
	gone: FindingChange<Text>[];
	come: FindingChange<Text>[];
	/** In order of the later file; what was removed stands where it would be. */
	instructions: InstructionChange<Text>[];
}

export type Comparison = ComparisonView<Message>;
export type ExplainedComparison = ComparisonView<Rich>;
