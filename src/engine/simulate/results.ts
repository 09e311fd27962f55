import { isWithin } from "./paths.ts";
import type { Stage } from "./stage.ts";

/** Directories of results alone; `lib`, `bin` or `public` may as well be written by hand. */
const RESULTS = /^(?:build|dist|out|output|target|publish|release|\.(?:next|nuxt|output|svelte-kit|vercel))$/i;

/**
 * The build that makes a file inside a directory of results, where earlier lines brought only a directory above that one.
 * @param at index of the instruction that uses the file
 */
export function resultOf(stage: Stage, path: string, at: number): Stage["builds"][number] | undefined {
	const origin = stage.files.origin(path, at - 1);
	if (origin && (origin.exact || origin.event.unpacked)) return undefined;
	return stage.builds.findLast((build) => {
		if (build.at >= at || build.at < (origin?.event.at ?? -1) || !isWithin(path, build.workdir)) return false;
		const above = Math.max(origin?.path.length ?? 0, build.workdir.length);
		const directories = path.slice(above).split("/").slice(0, -1);
		return directories.some((name) => RESULTS.test(name));
	});
}
