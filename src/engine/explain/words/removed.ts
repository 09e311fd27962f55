import type { Message } from "../../../model/message.ts";
import type { ShellWord } from "../../../model/shell.ts";
import { hasGlob, resolvePath } from "../../simulate/paths.ts";
import type { Execution } from "../../simulate/simulation.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";

/** Directories of results that nobody keeps in an archive of sources or in a repository. */
const RESULTS = /^(build|dist|out|target|node_modules|_build|cmake-build-\w+)$/;
/** Programs that bring sources: what they unpack or clone is as its publisher made it. */
const BRINGS = new Set(["tar", "git", "unzip"]);

/** Of a path that `rm -f` deletes although nothing of the file has made it: that there is nothing to delete. */
export function nothingToDelete(context: LineContext, { invocation }: Execution, word: ShellWord): Message[] {
	const { stage, instruction, simulation, directory, state } = context;
	const forced = invocation.options.some(({ facts }) => facts?.names?.includes("-f"));
	if (invocation.id !== "rm" || !forced || !stage || !word.literal || hasGlob(word.text)) return [];
	const base = directory === undefined ? (state?.workdir.value ?? "/") : directory;
	if (base === null) return [];
	const path = resolvePath(base, word.text);
	const { index } = instruction;
	const events = stage.files.events(path);
	const gone = events.findIndex(({ at, removed }) => at === index && removed);
	const before = gone < 0 ? events.filter(({ at }) => at < index) : events.slice(0, gone);
	if (before.some(({ at, removed }) => at >= 0 && !removed)) return [];
	const origin = stage.files.origin(path, index - 1);
	const inside = origin && origin.event.at >= 0 && !origin.event.unpacked;
	if (/^\/tmp\/[^/]+$/.test(path) && !inside) return [say("words/path#nothing.made", { path })];
	const filled = stage.files.events(base).findLast(({ at }) => at >= 0 && at < index)?.at;
	const by = filled === undefined ? undefined : simulation.steps[filled];
	const fresh = by?.executions.some(({ invocation: { id } }) => BRINGS.has(id ?? "")) === true;
	if (filled === undefined || !fresh || inside || !RESULTS.test(word.text.replace(/\/$/, ""))) return [];
	return [say("words/path#nothing.fresh", { path, line: lineRef(lineOf(context, filled)) })];
}
