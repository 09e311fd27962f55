/** A build as far as the file tells it, line by line. */

/** Where a value came from. `line` is null for what the base image or Docker itself hands down. */
export interface From {
	line: number | null;
	/** The stage in which it happened (copies across stages keep the origin here). */
	stage: number;
}

export interface Known<T> {
	value: T;
	from: From;
}

/**
 * What holds after an instruction. Absent means unknown. Environment and build arguments are lists of changes per stage
 * (see `changesAt`), so that a file of many lines stays linear in memory.
 */
export interface State {
	stage: number;
	workdir: Known<string>;
	/** `root` or as written by USER; unknown where the base image is unknown. */
	user?: Known<string>;
	shell: Known<string[]>;
	ports: Known<string>[];
	volumes: Known<string>[];
	entrypoint?: Known<ProcessForm>;
	cmd?: Known<ProcessForm>;
	stopsignal?: Known<string>;
	healthcheck?: Known<string>;
	/** Family of the file system: which package manager and which sh. */
	distro?: Distro;
}

/** A variable, argument or label set to a value by an instruction; `value` is null for an ARG without a default. */
export interface Change {
	name: string;
	value: string | null;
	/** Index of the instruction, or -1 for what the base image or the stage before hands down. */
	at: number;
	from: From;
}

/** The values that hold after instruction `at`, by name. Later changes win. */
export function changesAt(changes: Change[], at: number): Record<string, Change> {
	const result: Record<string, Change> = Object.create(null);
	for (const change of changes) if (change.at <= at) result[change.name] = change;
	return result;
}

export type Distro =
	| "debian"
	| "ubuntu"
	| "alpine"
	| "redhat"
	| "suse"
	| "arch"
	| "photon"
	| "busybox"
	| "distroless"
	| "scratch"
	| "wolfi"
	| "windows"
	| "amazon";

interface ProcessForm {
	json: boolean;
	/** Exec form: the words. Shell form: one word, the command text. */
	words: string[];
	/** Shell form: the words of SHELL at that line, which come first. */
	shell?: string[];
}

/** What is known about a path of a stage's file system, and which lines did it. */
export interface PathFact {
	path: string;
	kind: "file" | "directory" | "binary" | "dependencies" | "archive" | "link" | "unknown";
	/** The lines that made or changed it, oldest first. */
	made: From[];
	removed?: From;
	/** Copied from the build context: the name there. */
	context?: string;
	/** The name of the thing inside, for instance of a produced binary's program. */
	by?: string;
	owner?: string;
}

/** What an instruction did to a path of its stage. */
export interface PlacedPath {
	path: string;
	kind: PathFact["kind"];
	/** Where it comes from: the build context, an earlier stage, another image, or a command that made it here. */
	how: "context" | "stage" | "image" | "made" | "removed";
	/** The path there, of the build context `.` for all of it. */
	source?: string;
	/** Of `stage`: its index. Of `image`: the reference. */
	stage?: number;
	image?: string;
	/** Unknown files lie below it. */
	tree?: true;
}

export interface UserFact {
	name: string;
	uid?: string;
	/** Index of the instruction, or -1 for what the base image brings. */
	at: number;
	from: From;
	system?: boolean;
}

export interface PackageFact {
	name: string;
	system: string;
	version?: string;
	at: number;
	from: From;
	/** A condition of the script decides whether it is installed. */
	maybe?: true;
	removed?: From;
	/** The virtual package of apk that holds it: removing that removes this one. */
	group?: string;
}

/** One stage after its last line. */
export interface StageState {
	index: number;
	name: string;
	/** Index of the stage it builds on, or null for an image. */
	parent: number | null;
	/** The base as written and as resolved (null where a build argument has no value). */
	base: string;
	resolvedBase: string | null;
	platform: string | null;
	/** Lines from 1. */
	startLine: number;
	endLine: number;
	final: State;
	/** ENV, ARG and LABEL of the stage in order, what it inherits first. */
	env: Change[];
	args: Change[];
	labels: Change[];
	paths: PathFact[];
	users: UserFact[];
	packages: PackageFact[];
	/** What other stages take out of it. */
	usedBy: { stage: number; line: number; how: "from" | "copy" | "mount"; path?: string }[];
	/** Whether the default target needs it. */
	needed: boolean;
}
