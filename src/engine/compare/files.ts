import { allContents, into, kept, tells } from "../explain/overview/contents.ts";
import { isWithin, parentPath } from "../simulate/paths.ts";
import { placed } from "../simulate/placed.ts";
import type { Stage } from "../simulate/stage.ts";
import { type Differ, differ, named, onlyIn } from "./difference.ts";

/** Directories in which the shell looks for programs, whatever the image. */
const PROGRAMS = new Set(["/usr/local/bin", "/usr/local/sbin", "/usr/bin", "/usr/sbin", "/bin", "/sbin"]);

/** What lines copy into the image, and programs that commands put where the shell finds them. */
export function files(old: Stage, now: Stage): Differ[] {
	const [first, second] = [copied(old), copied(now)];
	const come = second.filter((one) => !holds(old, one));
	const gone = first.filter((one) => !holds(now, one));
	const [to, from] = [come, gone].map((list) => list.find(({ project }) => project)?.path);
	const moved = to !== undefined && from !== undefined;
	return [
		...(moved ? [differ("files", "neutral", 45, "image#files.project.moved", { old: from, new: to })] : []),
		...tell("come", come, { project: moved ? null : 45, others: 20 }),
		...tell("gone", gone, { project: moved ? null : 45, others: 39 }),
		...programs(old, now),
	];
}

interface Copied {
	path: string;
	/** Whether it surely is called so: of a copied directory the contents may lie there under names of their own. */
	sure: boolean;
	/** All of the build context. */
	project: boolean;
}

function copied(stage: Stage): Copied[] {
	return kept(stage).flatMap(({ path, event }) => {
		const { how, source } = placed(path, event);
		if (how === "made" || how === "removed") return [];
		const project = how === "context" && source === ".";
		const inside = into(path, event);
		const sure = inside === path || PROGRAMS.has(inside) || /\.\w+$/.test(path);
		return [{ path: sure ? path : inside, sure, project }];
	});
}

/** What may lie in a directory that the other file copies as a whole is neither new nor gone. */
function holds(stage: Stage, { path, sure, project }: Copied): boolean {
	const event = stage.files.origin(path)?.event;
	if (!event) return false;
	// A directory that is merely there does not hold the project, nor does one that the base image brings.
	return !sure || tells(event) || (!project && event.at >= 0);
}

/** `project`: null where it is told already. */
function tell(key: "come" | "gone", list: Copied[], weights: { project: number | null; others: number }): Differ[] {
	const { project: weight, others: other } = weights;
	const wholes = list.filter(({ project }) => project).map(({ path }) => path);
	const others = outermost(list.filter(({ project }) => !project).map(({ path }) => path)).filter(
		(path) => !wholes.some((whole) => isWithin(path, whole)),
	);
	return [
		...(weight === null ? [] : wholes).map((path) =>
			differ("files", "neutral", weight ?? 0, `image#files.project.${key}`, { path }),
		),
		...(others.length > 0 ? [differ("files", "neutral", other, `image#files.${key}`, named(others))] : []),
	];
}

/** Paths but those below another of them. */
function outermost(paths: string[]): string[] {
	const all = [...new Set(paths)];
	return all.filter((path) => !all.some((other) => other !== path && isWithin(path, other)));
}

function programs(old: Stage, now: Stage): Differ[] {
	const made = (stage: Stage) =>
		allContents(stage)
			.filter(({ path, how }) => how === "made" && PROGRAMS.has(parentPath(path)))
			.map(({ path }) => path);
	const come = onlyIn(made(now), made(old)).filter((path) => old.files.origin(path) === null);
	const gone = onlyIn(made(old), made(now)).filter((path) => now.files.origin(path) === null);
	return [
		...(come.length > 0 ? [differ("programs", "neutral", 37, "image#programs.come", named(come))] : []),
		...(gone.length > 0 ? [differ("programs", "neutral", 58, "image#programs.gone", named(gone))] : []),
	];
}
