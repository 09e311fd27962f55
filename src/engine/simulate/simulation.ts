import type { Dockerfile, Instruction } from "../../model/dockerfile.ts";
import type { Facts } from "../../model/facts.ts";
import type { Invocation } from "../../model/invocation.ts";
import type { Command, Script } from "../../model/shell.ts";
import type { Change, State } from "../../model/state.ts";
import type { CommandContext } from "../shell/commands.ts";
import type { Dockerignore } from "./dockerignore.ts";
import type { PathOrigin } from "./file-system.ts";
import { OF_STEP, readStep } from "./reads.ts";
import type { Stage } from "./stage.ts";

/** What the whole build does, line by line, with the line that made each thing. Explainers ask it; it holds no prose. */
export interface Simulation {
	file: Dockerfile;
	facts: Facts;
	/** Values given by `--build-arg`, declared in the file or not. */
	buildArgs: ReadonlyMap<string, string>;
	/** Null where it is not known whether there is one. */
	dockerignore: Dockerignore | null;
	/** ISO date of the day of the build, or null where nobody tells. */
	today: string | null;
	stages: Stage[];
	/** The stage that becomes the image: the one asked for, else the last. Null without any. */
	target: Stage | null;
	/** ARGs before the first FROM. */
	globals: Map<string, Change>;
	/** One for each instruction. */
	steps: Step[];
	/** Lines connected by what one makes and another uses, by the one that uses and by the one that made. */
	usedBy: Map<number, Use[]>;
	usesOf: Map<number, Use[]>;
}

type Place = Pick<Instruction, "index" | "startLine" | "keyword">;

/** One instruction's part in the build. */
export interface Step {
	instruction: Instruction;
	/** Where the instruction stands and what it is: those who ask no more do not depend on its words. */
	readonly place: Place;
	stage: Stage | null;
	before: State | null;
	after: State | null;
	/** The commands of RUN, CMD, ENTRYPOINT and HEALTHCHECK, in order. */
	script: Script | null;
	executions: Execution[];
	/** COPY and ADD. */
	transfer: Transfer | null;
}

/** A command of the instruction, with the effects that its entry declares. */
export interface Execution {
	command: Command;
	/** In what surroundings of the script it stands. */
	context: CommandContext;
	invocation: Invocation;
	effects: AppliedEffect[];
	/** Working directory of the command (after `cd`), or null where it is unknown. */
	workdir: string | null;
	/** The commands that it runs: of a wrapper, or of a script in one of its words (then with that script). */
	inner: Execution[];
	innerScript: Script | null;
	/** The interpreter by whose path it is run as a module: `/opt/venv/bin/python -m pip`. */
	interpreter?: string;
}

/** An effect with its expressions evaluated; paths are absolute. */
export type AppliedEffect =
	| { kind: "reads" | "creates" | "removes" | "fills"; path: string; as?: string }
	/** `inside`: the target is a directory, into which things go under their own names. */
	| { kind: "copies" | "moves" | "links"; from: string; to: string; inside?: true }
	| { kind: "installs" | "uninstalls"; system: string; packages: string[] }
	| {
			kind: "dependencies";
			ecosystem: string;
			manifests: { path: string; origin: PathOrigin | null }[];
			into: string | null;
	  }
	| { kind: "produces"; path: string; as: string; by: string | null }
	| { kind: "builds"; by: string; workdir: string }
	| { kind: "user"; name: string; uid: string | null; system: boolean }
	| { kind: "group"; name: string; gid: string | null }
	| { kind: "owns"; path: string; owner: string }
	| { kind: "mode"; mode: string; path: string }
	| { kind: "downloads"; url: string; to: string | null }
	| { kind: "network" }
	| { kind: "volatile" }
	| { kind: "tests" }
	| { kind: "serves"; port: string }
	| { kind: "generates" | "keeps"; path: string }
	| { kind: "asks"; name: string }
	| { kind: "loopback"; opens: string; unless: string[]; as: "protected" | null; since: string | null }
	| { kind: "wants"; arguments: string; mount: string | null }
	| { kind: "sets"; option: string }
	| { kind: "cd"; path: string }
	| { kind: "exports"; name: string };

/** What a COPY or ADD takes from where, variables replaced and paths absolute. */
export interface Transfer {
	/** null: the build context. */
	from: { stage: Stage | null; image: string | null } | null;
	sources: { written: string; path: string; kind: SourceKind; origin: PathOrigin | null; word: number }[];
	target: string;
	targetWritten: string;
	/** Whether the target is a directory for sure. */
	directory: boolean;
}

export type SourceKind = "context" | "everything" | "glob" | "url" | "git" | "archive" | "stage" | "image" | "heredoc";

/** `by` uses what `of` made; both are indexes of instructions. */
export interface Use {
	by: number;
	of: number;
	kind: "path" | "manifest" | "user" | "program" | "package" | "variable" | "dependencies" | "stage";
	name: string;
}

/** Later instructions that use what `of` made. */
export function usesOf(simulation: Simulation, of: number): Use[] {
	readStep(of, OF_STEP.usesOf);
	return simulation.usesOf.get(of) ?? [];
}

/** What instruction `by` uses of earlier ones. */
export function usesBy(simulation: Simulation, by: number): Use[] {
	readStep(by, OF_STEP.usedBy);
	return simulation.usedBy.get(by) ?? [];
}

/** Connects two instructions, once for each thing. */
export function connect(simulation: Simulation, use: Use): void {
	const known = simulation.usedBy.get(use.by) ?? [];
	if (known.some((other) => other.of === use.of && other.kind === use.kind && other.name === use.name)) return;
	known.push(use);
	simulation.usedBy.set(use.by, known);
	const others = simulation.usesOf.get(use.of);
	if (others) others.push(use);
	else simulation.usesOf.set(use.of, [use]);
}
