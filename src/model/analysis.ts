import type { BuildNote } from "./build.ts";
import type { Comment, Directive, Problem } from "./dockerfile.ts";
import type { Message, PartNote } from "./message.ts";
import type { Span } from "./span.ts";
import type { PlacedPath, StageState, State } from "./state.ts";

/** All that the engine knows about a file. Plain data: no prose, no locale, serialisable. */
export interface Analysis {
	source: string;
	escape: string;
	summary: SummaryNote;
	directives: (Directive & { note: Note; questions: Message[] })[];
	comments: Comment[];
	problems: (Problem & { message: Message })[];
	stages: StageNote[];
	instructions: InstructionNote[];
	/** Patterns across lines, in order of their first lines. */
	idioms: IdiomNote[];
	/** Those of no single instruction. */
	findings: FindingNote[];
	build: BuildNote;
}

/** What, why and beware of one thing. */
export interface Note {
	what: Message;
	why: Message[];
	/** Reasons for a line to which nothing else gives one: asked for only then, and gone from what the analysis hands on. */
	otherwise?: () => Message[];
	beware: Message[];
	parts: PartNote[];
}

export interface InstructionNote extends Note {
	index: number;
	keyword: string;
	stage: number | null;
	span: Span;
	keywordSpan: Span;
	startLine: number;
	endLine: number;
	flags: { name: string; value: string | null }[];
	arguments: string[];
	json: boolean;
	heredocs: { name: string; content: string }[];
	effect: Effect;
	/** After this line. Null before the first FROM. */
	state: State | null;
	/** What the line adds to the stage's files or takes away, as far as the file tells; the first of many. */
	files: PlacedPath[];
	findings: FindingNote[];
	/** Questions of learners that the line raises: the keys of their words, `questions/<id>#question`. */
	questions: Message[];
}

/** When the line acts, whether it makes a layer, and what its cache depends on. */
export interface Effect {
	phase: "build" | "run" | "metadata";
	layer: boolean;
	cache: Message | null;
}

export interface StageNote extends StageState {
	span: Span;
	what: Message;
	why: Message[];
}

export interface SummaryNote {
	sentences: Message[];
	run: { command: string; note: Message }[];
	/** The same as a Compose file, or null where there is nothing to build. */
	compose: string | null;
	benefits: Message[];
	improvements: Message[];
	image: FinalImage | null;
}

export interface FinalImage {
	base: string;
	user: string | null;
	workdir: string;
	ports: string[];
	volumes: string[];
	env: { name: string; value: string; line: number | null }[];
	/** The argv of PID 1, or null where the image decides. */
	process: string[] | null;
	runs: Runs;
	/** What the lines put on top of the base, with the line of each; the first of many. */
	contents: (PlacedPath & { line: number })[];
	/**
	 * System packages and others by name, with the line that installs them; `of`: the package manager of a language
	 * (npm, pip, Composer …) or PHP for its extensions, null for packages of the system.
	 */
	packages: { name: string; line: number; of: string | null; maybe?: true }[];
	/** What the lines install from source, by the names of the sources, with the line of each. */
	fromSource: { name: string; line: number }[];
	/** Users that the lines create, with the line of each. */
	users: { name: string; line: number }[];
	/** What stays behind in the other stages, one sentence for each that the build makes. */
	left: Message[];
}

/** What a container runs and how it is stopped. */
export interface Runs {
	/** The words that Docker starts as PID 1, or null where the image decides. */
	argv: string[] | null;
	/** The words of PID 1 once shells and scripts before it have made way; null where a script that is not here decides. */
	pid1: string[] | null;
	/** What `docker stop` sends to PID 1; null in Windows containers. */
	signal: string | null;
	/** Who gets it: the program itself, an init that passes it on, a shell that keeps it, or what the file does not tell. */
	receiver: "program" | "init" | "shell" | "unknown";
	note: Message[];
}

/** A pattern across lines; its reasons stand in the notes of the lines. */
export interface IdiomNote {
	id: string;
	title: Message;
	/** Indexes of the instructions that take part, and the lines on which they begin (from 1). */
	at: number[];
	lines: number[];
}

export interface FindingNote {
	rule: string;
	aliases: string[];
	severity: "error" | "warning" | "info";
	message: Message;
	why: Message;
	span: Span;
	fix?: { title: Message; edits: { span: Span; text: string }[] };
}
