import type { Distro } from "./state.ts";

type Held = "copied" | "run" | "none" | "context" | "fetched" | "built" | "supposed";

/** When a sentence or an effect applies. All conditions given must hold. Unknown counts as not holding. */
export interface Condition {
	/** How many operands there are. */
	operands?: "none" | "some" | "one" | "many";
	/** Options that must all be present (any spelling). */
	options?: string[];
	/** Options none of which may be present. */
	without?: string[];
	/** A regular expression that one operand must match as a whole. */
	operand?: string;
	/** A regular expression that no operand may match as a whole. */
	notOperand?: string;
	/** Of an entry for several packages, files, images or programs: a regular expression that the name (of an image its last segment) must match as a whole. */
	named?: string;
	/** A regular expression that the value which a variable is given must not match as a whole. */
	notText?: string;
	/** Regular expressions, per option name, that its value must match as a whole. */
	value?: Record<string, string>;
	/** The stage's distribution. */
	distro?: Distro[];
	/** Distributions the stage does not have; an unknown one is none of them. */
	notDistro?: Distro[];
	/** The shell that reads the command, by `SHELL`, the distribution's `/bin/sh` or the shell that is given a script. */
	shell?: ("dash" | "busybox" | "bash" | "powershell" | "cmd")[];
	/** Whether the instruction stands in the stage that the default target ships. */
	stage?: "final" | "build";
	/** The user at that line. */
	user?: "root" | "other";
	/** The instruction that says it: a variable may be told apart as ENV or ARG, an archive by who unpacks it. */
	instruction?: ("ENV" | "ARG" | "RUN" | "ADD" | "COPY")[];
	/** Whether a cache mount covers the path (absolute, or `~`-relative to the user's home). */
	mounted?: string;
	notMounted?: string;
	/** Whether the command runs while the image is built or when a container starts. */
	phase?: "build" | "run";
	/**
	 * Whether this command stands before or after another of the same instruction, named by its entry: `apt-get` is every
	 * subcommand of it, `apt-get install` that one, `apk add --no-cache` one with that option, `*` any command; `|` stands
	 * between alternatives.
	 */
	before?: string;
	after?: string;
	notAfter?: string;
	notBefore?: string;
	/**
	 * Of a command that removes packages: whether the same instruction installed all of them before (`own`) or none
	 * (`others`). Where it does both, or where the file does not name them, neither holds.
	 */
	removes?: "own" | "others";
	/** What the command brings into a temporary directory is still there when the instruction ends. */
	leaves?: "temporary";
	/** Whether the command's failure ends the instruction, or a pipe or a substitution hides it. */
	failure?: "stops" | "hidden";
	/** A path, a relative one in the working directory, at or below which a line up to this one (of FROM: any line of the stage) has, or none has, put something. */
	made?: string;
	notMade?: string;
	/**
	 * What earlier lines put at or below a path among the operands (but for a target): by COPY or ADD, or only by RUN, or
	 * nothing (`none`). Besides, whether some of it comes out of the build context or is fetched by ADD, or all of it are programs that
	 * a command of this file has built. `supposed`: copied at most, as one of the files of a directory.
	 */
	holding?: Held[];
	notHolding?: Held[];
	/** Whether a line before this one, in its stage or one that it builds on, has copied the whole build context, or none has. */
	context?: "whole" | "parts";
	/** Whether a line before this one (of FROM: any line of the stage) copies files of the context or of another stage. */
	project?: "copied" | "none";
	/** Per thing that images are versions of (`Go`), what the version in the base image's tag must be: `<1.18` or `>=1.20`; a tag without one is the newest. */
	versions?: Record<string, string>;
	/** Whether the base image's release still gets fixes, by the end-of-life dates of its family; `unknown` is asked for by name. */
	release?: ("kept" | "ended" | "unknown")[];
	/** Pieces of the base image's tag, by their entries in `tags/`, one of which it has. */
	tags?: string[];
	/** Of a piece of a tag: whether the image's family explains it itself. */
	variant?: "known" | "unknown";
	/** No secret is mounted for the command. */
	secrets?: "none";
	/** Environment variables that must be set at that line (of FROM: by the end of the stage; any value), or `NAME=value`. */
	env?: string[];
	/** Whether the release of the distribution weighs here: the stage is shipped, or installs its packages; asked of FROM. */
	distribution?: "matters";
	/** Commands follow in the stage, and no line of it, or of those it builds on, installs a compiler for C; asked of FROM. */
	compiler?: "missing";
	/** Packages none of which any line of the stage, or of those it builds on, installs. */
	lacks?: string[];
	/** Scripts may run in the stage that this file does not show, and no line installs Bash for them; asked of FROM. */
	scripts?: "possible";
	/**
	 * Environment variables none of which may be set at that line (to any value, or `NAME=value`); of FROM: in no line of
	 * the stage, nor for a command of its own.
	 */
	withoutEnv?: string[];
}
