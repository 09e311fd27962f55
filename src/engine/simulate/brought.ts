import type { Facts } from "../../model/facts.ts";
import { findName, nameIndex } from "../names.ts";
import { PATH_DIRECTORIES } from "./build-effects.ts";
import { baseName, globPattern, isWithin, parentPath } from "./paths.ts";
import type { Stage } from "./stage.ts";

/** Where Cargo and Go put the programs that they install by name, in their images and for root. */
const TOOLS = new Set(["/usr/local/cargo/bin", "/root/.cargo/bin", "/go/bin", "/root/go/bin"]);

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
		const entry = findName(
			nameIndex(packages, system, (one) => one.names[system] ?? [], globPattern),
			name,
		);
		const places = entry?.facts.provides ?? [];
		if (places.some((place) => isWithin(path, place) || isWithin(place, path.replace(/\/$/, "")))) return { name, at };
		if (at === program && (name === baseName(path) || entry?.facts.programs.includes(baseName(path))))
			return { name, at };
	}
	return null;
}
