import type { PackageFact } from "../../model/state.ts";
import { allContents } from "../explain/contents.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Stage } from "../simulate/stage.ts";
import { type Differ, differ, named, onlyIn } from "./difference.ts";
import type { Studied } from "./index.ts";

/** What else is different in the image: user, packages, files, settings. The base and the process stand apart. */
export function imageChanges(before: Studied, after: Studied): Differ[] {
	const [old, now] = [before.simulation.target, after.simulation.target];
	if (!old || !now) return [];
	return [
		...user(old, now),
		...packages(old, now),
		...files(old, now),
		...settings(old, now),
		...labels(old, now),
		...left(before, after),
	];
}

function user({ state: old }: Stage, { state: now }: Stage): Differ[] {
	const [first, second] = [old.user?.value, now.user?.value];
	if (first === second) return [];
	if (first === undefined || second === undefined) {
		if (second === undefined) return [differ("user", "neutral", 60, "image#user.unknown", { old: first ?? "" })];
		return [differ("user", isRoot(second) ? "neutral" : "good", 60, "image#user.set", { new: second })];
	}
	const values = { old: first, new: second };
	if (isRoot(first) && isRoot(second)) return [];
	if (isRoot(second)) return [differ("user", "bad", 88, "image#user.root", values)];
	if (isRoot(first)) return [differ("user", "good", 72, "image#user.unprivileged", values)];
	return [differ("user", "neutral", 60, "image#user.other", values)];
}

/** Whether a user is root, whatever group stands behind it. */
export function isRoot(user: string): boolean {
	return /^(root|0)(:|$)/.test(user);
}

const kept = ({ packages: all }: Stage) => all.filter((one) => one.at >= 0 && !one.removed && one.from.line !== null);
const packageKey = ({ system, name }: PackageFact) => `${system} ${name}`;

function packages(old: Stage, now: Stage): Differ[] {
	const [first, second] = [kept(old), kept(now)];
	const result: Differ[] = [];
	const names = (list: PackageFact[]) => [...new Set(list.map(({ name }) => name))];
	const come = names(onlyIn(second, first, packageKey));
	const gone = names(onlyIn(first, second, packageKey));
	if (come.length > 0) result.push(differ("packages", "neutral", 40, "image#packages.come", named(come)));
	if (gone.length > 0) result.push(differ("packages", "neutral", 40, "image#packages.gone", named(gone)));
	const versions = new Map(first.map((one) => [packageKey(one), one.version ?? null]));
	for (const one of second) {
		const version = versions.get(packageKey(one));
		if (version === undefined || version === (one.version ?? null)) continue;
		const { name } = one;
		if (!one.version)
			result.push(differ("packages", "neutral", 38, "image#packages.loose", { name, old: version ?? "" }));
		else if (!version) result.push(differ("packages", "good", 38, "image#packages.fixed", { name, new: one.version }));
		else
			result.push(
				differ("packages", "neutral", 38, "image#packages.version", { name, old: version, new: one.version }),
			);
	}
	return result;
}

function files(old: Stage, now: Stage): Differ[] {
	const shown = (stage: Stage) => allContents(stage).filter(({ how }) => how !== "made");
	const [first, second] = [shown(old), shown(now)];
	// What may lie in a directory that the other file copies as a whole is neither new nor gone.
	const lacks = (stage: Stage) => (path: string) => stage.files.origin(path) === null;
	const come = outermost(second.map(({ path }) => path).filter(lacks(old)));
	const gone = outermost(first.map(({ path }) => path).filter(lacks(now)));
	return [
		...(come.length > 0 ? [differ("files", "neutral", 20, "image#files.come", named(come))] : []),
		...(gone.length > 0 ? [differ("files", "neutral", 22, "image#files.gone", named(gone))] : []),
	];
}

/** Paths but those below another of them. */
function outermost(paths: string[]): string[] {
	return paths.filter((path) => !paths.some((other) => other !== path && isWithin(path, other)));
}

function settings(old: Stage, now: Stage): Differ[] {
	const result: Differ[] = [];
	const [first, second] = [old.state, now.state];
	if (first.workdir.value !== second.workdir.value)
		result.push(
			differ("workdir", "neutral", 35, "image#workdir", { old: first.workdir.value, new: second.workdir.value }),
		);
	return [...result, ...environment(old, now)];
}

/** Variables that lines of the file set; those of the base change with the base. */
function environment(old: Stage, now: Stage): Differ[] {
	const own = (stage: Stage) =>
		new Map([...stage.env.entries()].flatMap(([name, one]) => (one.from.line === null ? [] : [[name, one.value]])));
	const [first, second] = [own(old), own(now)];
	const come = [...second.keys()].filter((name) => !first.has(name));
	const gone = [...first.keys()].filter((name) => !second.has(name));
	const result: Differ[] = [];
	const few = come.length <= 3;
	const set = come.map((name) => (few ? `${name}=${second.get(name) ?? ""}` : String(name)));
	if (come.length > 0) result.push(differ("env", "neutral", 34, "image#env.come", named(set)));
	if (gone.length > 0) result.push(differ("env", "neutral", 52, "image#env.gone", named(gone.map(String))));
	for (const [name, value] of second) {
		const was = first.get(name);
		if (was === undefined || was === value) continue;
		const values = { name: String(name), old: String(was ?? ""), new: String(value ?? "") };
		result.push(differ("env", "neutral", 50, "image#env.changed", values));
	}
	return result;
}

function labels(old: Stage, now: Stage): Differ[] {
	const own = ({ changes }: Stage) => new Map(changes.labels.map(({ name, value }) => [name, value]));
	const [first, second] = [own(old), own(now)];
	const names = [...new Set([...first.keys(), ...second.keys()])].filter(
		(name) => first.get(name) !== second.get(name),
	);
	return names.length > 0 ? [differ("labels", "neutral", 8, "image#labels", named(names))] : [];
}

/** What the other stages keep for themselves now, where before the image held it. */
function left(before: Studied, after: Studied): Differ[] {
	const [old, now] = [before.analysis.summary.image?.left ?? [], after.analysis.summary.image?.left ?? []];
	if (old.length === 0 && now.length > 0) return [differ("stages", "good", 57, "image#stages.split", {}, now)];
	return old.length > 0 && now.length === 0 ? [differ("stages", "bad", 57, "image#stages.joined")] : [];
}
