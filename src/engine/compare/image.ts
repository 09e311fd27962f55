import type { Facts } from "../../model/facts.ts";
import type { PackageFact } from "../../model/state.ts";
import { packageEntry } from "../lookup.ts";
import type { Stage } from "../simulate/stage.ts";
import { type Differ, differ, named, onlyIn } from "./difference.ts";
import { environment } from "./environment.ts";
import { files } from "./files.ts";
import type { Studied } from "./index.ts";

/** What else is different in the image: user, packages, files, settings. The base and the process stand apart. */
export function imageChanges(before: Studied, after: Studied): Differ[] {
	const [old, now] = [before.simulation.target, after.simulation.target];
	if (!old || !now) return [];
	return [
		...user(old, now),
		...packages(old, now, after.simulation.facts),
		...files(old, now),
		...workdir(old, now),
		...environment(before.simulation, after.simulation, old, now),
		...labels(old, now),
		...left(before, after),
	];
}

function user({ state: old }: Stage, { state: now }: Stage): Differ[] {
	const [first, second] = [old.user?.value, now.user?.value];
	if (first === second) return [];
	if (first === undefined || second === undefined) {
		if (second !== undefined && isRoot(second)) return [differ("user", "neutral", 30, "image#user.root-now")];
		if (second === undefined) return [differ("user", "neutral", 60, "image#user.unknown", { old: first ?? "" })];
		return [differ("user", "good", 60, "image#user.set", { new: second })];
	}
	const values = { old: first, new: second };
	if (isRoot(first) && isRoot(second)) return [];
	if (isRoot(second)) return [differ("user", "bad", 88, "image#user.root", values)];
	if (isRoot(first)) return [differ("user", "good", 72, "image#user.unprivileged", values)];
	if (sameUser(first, second)) return [differ("user", "neutral", 12, "image#user.group", values)];
	return [differ("user", "neutral", 60, "image#user.other", values)];
}

/** Whether two values of USER differ in the group alone. */
export function sameUser(first: string, second: string): boolean {
	return first.split(":")[0] === second.split(":")[0];
}

/** Whether a user is root, whatever group stands behind it. */
export function isRoot(user: string): boolean {
	return /^(root|0)(:|$)/.test(user);
}

const kept = ({ packages: all }: Stage) => all.filter((one) => one.at >= 0 && !one.removed && one.from.line !== null);
const packageKey = ({ system, name }: PackageFact) => `${system} ${name}`;

/** Package managers of distributions: of these the same package goes by the same or another name. */
const SYSTEMS = new Set(["deb", "apk", "rpm"]);

function packages(old: Stage, now: Stage, facts: Facts): Differ[] {
	const brought = new Set(old.image?.facts?.programs ?? []);
	const own = (stage: Stage) =>
		kept(stage).filter(({ name }) => !(brought.has(name) && (now.image?.facts?.programs ?? []).includes(name)));
	const [first, second] = [own(old), own(now)];
	const thing = ({ system, name }: PackageFact) =>
		SYSTEMS.has(system) ? (packageEntry(facts, system, name)?.id ?? `system ${name}`) : `${system} ${name}`;
	const known = (list: PackageFact[]) => new Set(list.flatMap((one) => [thing(one), alias(one)]));
	const [had, has] = [known(first), known(second)];
	const result: Differ[] = [];
	const names = (list: PackageFact[], other: Set<string>) => [
		...new Set(list.filter((one) => !other.has(thing(one)) && !other.has(alias(one))).map(({ name }) => name)),
	];
	const come = names(onlyIn(second, first, packageKey), had);
	const gone = names(onlyIn(first, second, packageKey), has);
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

function workdir({ state: old }: Stage, { state: now }: Stage): Differ[] {
	if (old.workdir.value === now.workdir.value) return [];
	const values = { old: old.workdir.value, new: now.workdir.value };
	return [differ("workdir", "neutral", 35, "image#workdir", values)];
}

function labels(old: Stage, now: Stage): Differ[] {
	const own = ({ changes }: Stage) => new Map(changes.labels.map(({ name, value }) => [name, value]));
	const [first, second] = [own(old), own(now)];
	const come = [...second.keys()].filter((name) => !first.has(name));
	const gone = [...first.keys()].filter((name) => !second.has(name));
	const changed = [...second.keys()].filter((name) => first.has(name) && first.get(name) !== second.get(name));
	const tell = (key: string, names: string[]) =>
		names.length > 0 ? [differ("labels", "neutral", 8, `image#labels.${key}`, named(names))] : [];
	return [...tell("come", come), ...tell("gone", gone), ...tell("changed", changed)];
}

/** One name for what serves the same purpose in several distributions. */
function alias({ system, name }: PackageFact): string {
	return SYSTEMS.has(system) ? `system ${SAME_THING[name] ?? name}` : `${system} ${name}`;
}

const SAME_THING: Record<string, string> = { "build-base": "build-essential" };

/** What the other stages keep for themselves now, where before the image held it. */
function left(before: Studied, after: Studied): Differ[] {
	const [old, now] = [before.analysis.summary.image?.left ?? [], after.analysis.summary.image?.left ?? []];
	if (old.length === 0 && now.length > 0) return [differ("stages", "good", 57, "image#stages.split", {}, now)];
	return old.length > 0 && now.length === 0 ? [differ("stages", "bad", 57, "image#stages.joined")] : [];
}
