import type { PlacedPath } from "../../model/state.ts";
import type { PathEvent } from "./file-system.ts";
import type { Stage } from "./stage.ts";

/** Paths of one instruction that are named; more are left out. */
const MOST = 24;

const known = new WeakMap<Stage, Map<number, PlacedPath[]>>();

/** What an instruction of a stage did to its files, as far as lines tell. */
export function placedBy(stage: Stage, at: number): PlacedPath[] {
	const { files } = stage;
	let all = known.get(stage);
	if (!all) {
		all = new Map();
		for (const [index, list] of files.byInstruction())
			all.set(
				index,
				list.slice(0, MOST).map(({ path, event }) => placed(path, event)),
			);
		known.set(stage, all);
	}
	return all.get(at) ?? [];
}

/** What an event says of a path. */
export function placed(path: string, event: PathEvent): PlacedPath {
	const { kind, context, copied, removed, tree } = event;
	const more = tree ? { tree } : {};
	if (removed) return { path, kind, how: "removed" };
	if (context !== undefined) return { path, kind, how: "context", source: context, ...more };
	if (copied && copied.stage !== null)
		return { path, kind, how: "stage", source: copied.path, stage: copied.stage, ...more };
	if (copied) return { path, kind, how: "image", source: copied.path, image: copied.image ?? "", ...more };
	return { path, kind, how: "made", ...more };
}
