import type { Facts } from "../../model/facts.ts";
import { findName, nameIndex } from "../names.ts";
import { PATH_DIRECTORIES } from "./build-effects.ts";
import { baseName, globPattern, isWithin, parentPath } from "./paths.ts";
import type { Stage } from "./stage.ts";

/** Where Cargo and Go put the programs that they install by name, in their images and for root. */
const TOOLS = new Set(["/usr/local/cargo/bin", "/root/.cargo/bin", "/go/bin", "/root/go/bin"]);

/**
 * The package installed before an instruction in whose place a path lies: one with the same number in its name where
 * both have one (`other` where none has).
 */
export function packageOfPlace(
	stage: Stage,
	path: string,
	{ packages }: Facts,
	before: number,
): { name: string; at: number; other: boolean } | null {
	const found = stage.packages.flatMap(({ name, system, at }) => {
		if (at < 0 || at >= before) return [];
		const place = entryOf(packages, system, name)?.facts.provides?.find((one) => path !== one && isWithin(path, one));
		if (place === undefined) return [];
		const numbers: string[] = path.slice(place.length).match(/\d+/g) ?? [];
		const own = name.match(/\d+/g) ?? [];
		return [{ name, at, other: numbers.length > 0 && own.length > 0 && !own.some((one) => numbers.includes(one)) }];
	});
	return found.find(({ other }) => !other) ?? found[0] ?? null;
}

function entryOf(packages: Facts["packages"], system: string, name: string) {
	return findName(
		nameIndex(packages, system, (one) => one.names[system] ?? [], globPattern),
		name,
	);
}

/**
 * The package that brought a path which no line names, with the index of the instruction that installed it: by the
 * places that the package's entry lists, or by the programs that it brings. Null where none is known to.
 */
export function packageBehind(stage: Stage, path: string, { packages }: Facts): { name: string; at: number } | null {
	const installed = stage.packages.filter(({ at }) => at >= 0);
	const program =
		PATH_DIRECTORIES.includes(parentPath(path)) || TOOLS.has(parentPath(path))
			? stage.programs.get(baseName(path))
			: undefined;
	for (const { name, system, at } of installed) {
		const entry = entryOf(packages, system, name);
		const places = entry?.facts.provides ?? [];
		if (places.some((place) => isWithin(path, place) || isWithin(place, path.replace(/\/$/, "")))) return { name, at };
		if (at === program && (name === baseName(path) || entry?.facts.programs.includes(baseName(path))))
			return { name, at };
	}
	return null;
}
