import type { Message } from "../../../model/message.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { baseName } from "../../simulate/paths.ts";
import type { Step, Transfer } from "../../simulate/simulation.ts";
import { type LineContext, say } from "../context.ts";

/**
 * A directory of sources named by itself, in a file that never copies the whole context: what else lies in the project
 * stays out without a `.dockerignore`. Told once.
 */
export function chosenDirectory({ simulation, step }: LineContext, { sources }: Transfer): Message[] {
	if (!isDirectoryCopy(step)) return [];
	const copies = stepsBy(simulation, "copies of directories", (one) =>
		takesAll(one) ? ["all"] : isDirectoryCopy(one) ? ["directory"] : [],
	);
	if (copies.get("all") || copies.get("directory")?.[0]?.place.index !== step.place.index) return [];
	return [say("instructions/copy#why.chosen", { sources: sources.map(({ written }) => written) })];
}

/** Whether a line takes everything that the context holds, by a copy or a mount. */
function takesAll({ transfer, instruction }: Step): boolean {
	const whole = (path: string | null) => path === null || /^(?:\.?\/?\*?|\.)$/.test(path);
	return (
		(transfer?.from === null && transfer.sources.some(({ kind, path }) => kind === "everything" || whole(path))) ||
		instruction.mounts.some(({ type, from, source }) => type === "bind" && from === null && whole(source))
	);
}

/** Directories by which projects keep their sources, copied out of the build context. */
const SOURCES = /^(?:src|lib|source|sources|internal|pkg|backend|frontend)$/;

function isDirectoryCopy({ transfer, place }: Step): boolean {
	return (
		place.keyword === "COPY" &&
		transfer?.from === null &&
		transfer.sources.length > 0 &&
		transfer.sources.every(({ kind, path }) => kind === "context" && SOURCES.test(baseName(path)))
	);
}
