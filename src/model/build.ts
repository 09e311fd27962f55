import type { Message } from "./message.ts";
import type { Rich } from "./rich.ts";

/** How a build is started: what the file alone does not tell. */
export interface BuildOptions {
	/** `--target`: name or number of the stage to build; the last one where it is absent or empty. */
	target?: string;
	/** `--build-arg`: values by name. */
	buildArgs?: Record<string, string>;
	/** The text of the `.dockerignore` beside the Dockerfile. */
	dockerignore?: string;
	/** The file's own name without directories, where it is known: `docker build` finds only `Dockerfile` by itself. */
	file?: string;
	/** The day of the build as an ISO date, for what ends on a day; without it nothing is said of dates. */
	today?: string;
	/** What is different in the build after this one. */
	change?: Change;
}

/** One thing that changes between two builds of the same file. */
export type Change =
	/** A file of the context by its path there. */
	| { kind: "file"; path: string }
	/** Some file of the project that no line names. */
	| { kind: "source" }
	| { kind: "argument"; name: string }
	/** The tag of an image now names another one. */
	| { kind: "image"; image: string }
	/** The instruction on this line is edited, from 1. */
	| { kind: "line"; line: number };

/**
 * What becomes of an instruction in the build after the change. `may`: it depends on whether another stage gives the
 * same result again; `metadata`: it makes no layer, so nothing has to run.
 */
export type Fate = "rebuilt" | "may" | "cached" | "skipped" | "metadata";

/** A build argument that the file declares. */
export interface BuildArgument {
	name: string;
	/** The first default that the file gives, as written; null where there is none. */
	default: string | null;
	/** Lines of its declarations, from 1. */
	lines: number[];
	/** Docker gives it a value by itself. */
	predefined: boolean;
}

/** What can be chosen for a build of this file, and what a change would rebuild. `Text` is a message or its words. */
interface BuildView<Text> {
	/** Index of the stage that becomes the image. */
	target: number | null;
	arguments: BuildArgument[];
	/** Changes worth asking about. */
	choices: Change[];
	rebuild: RebuildView<Text> | null;
}

/** The build after a change. */
export interface RebuildView<Text> {
	change: Change;
	summary: Text[];
	/** How another order of the lines would save work. */
	savings: Text[];
	instructions: {
		index: number;
		line: number;
		keyword: string;
		stage: number | null;
		fate: Fate;
		cause: Text | null;
	}[];
}

export type BuildNote = BuildView<Message>;
export type ExplainedBuild = BuildView<Rich>;
