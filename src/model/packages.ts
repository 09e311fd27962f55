import type { FinalImage } from "./analysis.ts";

/** The packages of an image by whose they are, those of the system first; names in their order. */
export function packageGroups(packages: FinalImage["packages"]): { of: string | null; names: string[] }[] {
	const groups = new Map<string | null, string[]>([[null, []]]);
	for (const { of, name } of packages) groups.set(of, [...(groups.get(of) ?? []), name]);
	return [...groups].flatMap(([of, names]) => (names.length > 0 ? [{ of, names }] : []));
}
