import type { ImageFacts } from "../../model/facts.ts";
import type { Change, Distro, From, PackageFact, State, UserFact } from "../../model/state.ts";
import type { FoundImage } from "../images/family.ts";
import { FileSystem } from "./file-system.ts";
import { History } from "./history.ts";

/** A stage while its lines are applied, and after that the place to ask about it. */
export interface Stage {
	index: number;
	name: string;
	parent: Stage | null;
	/** As written in FROM and with its variables replaced; null where a value is missing. */
	base: string;
	resolvedBase: string | null;
	platform: string | null;
	/** Index of its FROM. */
	from: number;
	/** Index after its last instruction. */
	end: number;
	startLine: number;
	endLine: number;
	image: FoundImage | null;
	env: History<Change>;
	args: History<Change>;
	/** ENV, ARG and LABEL in order of the text. */
	changes: { env: Change[]; args: Change[]; labels: Change[] };
	files: FileSystem;
	users: UserFact[];
	packages: PackageFact[];
	/** Manifests and lock files that lines copied into it, by their own entries in the knowledge base. */
	manifests: { ecosystem: string; name: string; directory: string; at: number }[];
	/** Builds of the project that leave results below their directory, under names that the file does not tell. */
	builds: { at: number; workdir: string; by: string }[];
	/** Programs that installed packages brought, with the index of the instruction. */
	programs: Map<string, number>;
	/** After its last instruction so far. */
	state: State;
	usedBy: { stage: number; line: number; how: "from" | "copy" | "mount"; path?: string }[];
	dependsOn: Set<number>;
	needed: boolean;
}

/** The facts of the image at the bottom of a stage's chain, or null where it is unknown or `scratch`. */
export function baseFacts(stage: Stage): ImageFacts | null {
	for (let cursor: Stage | null = stage; cursor; cursor = cursor.parent) {
		if (!cursor.parent) return cursor.image?.facts ?? null;
	}
	return null;
}

/** The stage whose FROM names an image rather than a stage. */
export function rootStage(stage: Stage): Stage {
	let cursor = stage;
	while (cursor.parent) cursor = cursor.parent;
	return cursor;
}

/** The default shell of a distribution, as Docker sets it. */
function defaultShell(distro: Distro | undefined): string[] {
	return distro === "windows" ? ["cmd", "/S", "/C"] : ["/bin/sh", "-c"];
}

/** A new stage's state: what the image or the parent stage hands down. */
export function initialState(index: number, parent: Stage | null, image: FoundImage | null, line: number): State {
	const none: From = { line: null, stage: index };
	if (parent) return { ...parent.state, stage: index };
	const distro = image?.distro;
	const defaults = image?.defaults ?? {};
	const state: State = {
		stage: index,
		workdir: { value: defaults.workdir ?? "/", from: none },
		shell: { value: defaults.shell ?? image?.shell ?? defaultShell(distro), from: none },
		ports: (defaults.ports ?? []).map((value) => ({ value, from: none })),
		volumes: (defaults.volumes ?? []).map((value) => ({ value, from: none })),
	};
	if (distro) state.distro = distro;
	if (distro === "scratch") state.user = { value: "root", from: { line, stage: index } };
	// Unknown where the entry does not tell it: an image of a service often names a user of its own.
	else if (defaults.user !== undefined) state.user = { value: defaults.user, from: none };
	if (defaults.entrypoint) state.entrypoint = { value: { json: true, words: defaults.entrypoint }, from: none };
	if (defaults.cmd) state.cmd = { value: { json: true, words: defaults.cmd }, from: none };
	if (defaults.stopsignal) state.stopsignal = { value: defaults.stopsignal, from: none };
	return state;
}

export function newHistories(parent: Stage | null): Pick<Stage, "env" | "args" | "files"> {
	return {
		env: new History(parent?.env ?? null),
		args: new History(parent?.args ?? null),
		files: new FileSystem(parent?.files ?? null),
	};
}
