import type { Message } from "../../model/message.ts";
import type { Change } from "../../model/state.ts";
import { lineRef, say } from "../explain/context.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { type Differ, differ, named, onlyIn } from "./difference.ts";

/** Variables that lines of the file set; those of the base change with the base. */
export function environment(before: Simulation, after: Simulation, old: Stage, now: Stage): Differ[] {
	const [first, second] = [ownOf(old), ownOf(now)];
	const paths = searchPath(old, now, first.has("PATH") || second.has("PATH"));
	const told = (name: string) => paths === null || name !== "PATH";
	const come = [...second.keys()].filter((name) => !first.has(name) && told(name));
	const gone = [...first.keys()].filter((name) => !second.has(name) && told(name));
	const declared = (name: string) => now.changes.args.some((one) => one.name === name);
	const result: Differ[] = [...(paths ?? [])];
	const few = come.length <= 3;
	const set = come.map((name) => (few ? `${name}=${second.get(name)?.value ?? ""}` : name));
	if (come.length > 0) result.push(differ("env", "neutral", 34, "image#env.come", named(set)));
	const lost = gone.filter((name) => !declared(name));
	const kept = gone.filter(declared);
	// What only lines of the build read, no program in the container may miss.
	const missed = lost.some((name) => readers(before, old, first.get(name)).length === 0);
	if (lost.length > 0) result.push(differ("env", "neutral", missed ? 52 : 24, "image#env.gone", named(lost)));
	if (kept.length > 0) result.push(differ("env", "neutral", 30, "image#env.argument", named(kept)));
	for (const [name, change] of second) {
		const was = first.get(name);
		if (!was || was.value === change.value || !told(name)) continue;
		result.push(changed(name, was.value ?? "", change, readers(after, now, change)));
	}
	return result;
}

function changed(name: string, old: string, change: Change, lines: number[]): Differ {
	const now = change.value ?? "";
	if (CHECKSUM.test(old) && CHECKSUM.test(now)) return differ("env", "neutral", 12, "image#env.checksum", { name });
	const why: Message[] = lines.length > 0 ? [say("compare/image#env.used", { lines: lineRef(...lines) })] : [];
	const [from, to] = [old, now].map((value) => /^v?(\d+)\.\d/.exec(value)?.[1]);
	const major = from !== undefined && to !== undefined && from !== to;
	return differ("env", "neutral", major ? 66 : 50, "image#env.changed", { name, old, new: now }, why);
}

const CHECKSUM = /^(sha\d+:)?[0-9a-f]{32,}$/i;

function ownOf(stage: Stage): Map<string, Change> {
	return new Map([...stage.env.entries()].filter(([, { from }]) => from.line !== null));
}

/** Lines of commands after it in its stage that name the variable, as `sh`, PowerShell or `cmd` does. */
function readers({ steps }: Simulation, stage: Stage, change: Change | undefined): number[] {
	if (!change) return [];
	const name = change.name.replace(/\W/g, "");
	const named = new RegExp(`\\$\\{?(env:)?${name}\\b|%${name}%`, "i");
	return steps.slice(change.at + 1, stage.end).flatMap(({ instruction: { keyword, args, heredocs, startLine } }) => {
		const texts = [...args.map(({ text }) => text), ...heredocs.map(({ content }) => content)];
		return keyword === "RUN" && texts.some((text) => named.test(text)) ? [startLine] : [];
	});
}

/** The directories of `PATH`, one by one; null where it is not known what the base had there. */
function searchPath(old: Stage, now: Stage, own: boolean): Differ[] | null {
	const [first, second] = [old, now].map((stage) => stage.env.entries().get("PATH")?.value?.split(":"));
	if (!own || !first || !second) return null;
	const [come, gone] = [onlyIn(second, first), onlyIn(first, second)];
	return [
		...(come.length > 0 ? [differ("path", "neutral", 32, "image#env.path.come", named([...new Set(come)]))] : []),
		...(gone.length > 0 ? [differ("path", "neutral", 44, "image#env.path.gone", named([...new Set(gone)]))] : []),
	];
}
