import type { FinalImage, Runs } from "./analysis.ts";
import type { ExplainedBuild } from "./build.ts";
import type { Role } from "./message.ts";
import type { Rich } from "./rich.ts";
import type { Span } from "./span.ts";
import type { PlacedPath, StageState, State } from "./state.ts";

/** An Analysis put into the words of one language. Plain data; what page, command line and exports show. */
export interface Explanation {
	format: "linewise/1";
	language: Language;
	summary: {
		text: Rich;
		run: { command: string; text: Rich }[];
		compose: string | null;
		benefits: Rich[];
		improvements: Rich[];
		image: ExplainedImage | null;
	};
	directives: (ExplainedNote & {
		name: string;
		value: string;
		span: Span;
		line: number;
		questions: RaisedQuestion[];
	})[];
	comments: { text: string; span: Span; line: number; inside: number | null }[];
	problems: { stage: "parse" | "instruction" | "build"; message: Rich; span: Span; line: number }[];
	/** Patterns across lines; their reasons stand among the `why` of the instructions. */
	idioms: { id: string; title: Rich; at: number[]; lines: number[] }[];
	findings: ExplainedFinding[];
	stages: ExplainedStage[];
	instructions: ExplainedInstruction[];
	build: ExplainedBuild;
}

export interface ExplainedImage extends Omit<FinalImage, "runs" | "left"> {
	left: Rich[];
	runs: Omit<Runs, "note"> & { note: Rich[] };
}

export type Language = "en" | "ru";
export const LANGUAGES: readonly Language[] = ["en", "ru"];

export interface ExplainedNote {
	what: Rich;
	why: Rich[];
	beware: Rich[];
	parts: ExplainedPart[];
}

export interface ExplainedPart {
	span: Span;
	/** As written in the source. */
	text: string;
	key: string;
	role: Role;
	known: boolean;
	what: Rich;
	why: Rich[];
	beware: Rich[];
	parts: ExplainedPart[];
}

export interface ExplainedStage extends Omit<StageState, "final" | "paths" | "users" | "packages" | "labels"> {
	span: Span;
	what: Rich;
	why: Rich[];
}

export interface ExplainedInstruction extends ExplainedNote {
	index: number;
	keyword: string;
	stage: number | null;
	span: Span;
	startLine: number;
	endLine: number;
	flags: { name: string; value: string | null }[];
	arguments: string[];
	json: boolean;
	heredocs: { name: string; content: string }[];
	effect: { phase: "build" | "run" | "metadata"; layer: boolean; cache: Rich | null };
	state: State | null;
	files: PlacedPath[];
	findings: ExplainedFinding[];
	questions: RaisedQuestion[];
}

/** A question of learners that a line raises; its answer has a page of its own. */
export interface RaisedQuestion {
	id: string;
	text: Rich;
}

export interface ExplainedFinding {
	rule: string;
	aliases: string[];
	severity: "error" | "warning" | "info";
	message: Rich;
	why: Rich;
	span: Span;
	fix?: { title: Rich; edits: { span: Span; text: string }[] };
}
