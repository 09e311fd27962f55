import { baseName } from "./paths.ts";
import { rootStage, type Stage } from "./stage.ts";

/**
 * The user to whom the base image's own entrypoint changes before it starts the image's own program, or null: with
 * another entrypoint or another program it does not.
 */
export function stepsDownTo(stage: Stage): string | null {
	const defaults = rootStage(stage).image?.defaults;
	const { entrypoint } = stage.state;
	if (!defaults?.runsAs || !entrypoint || entrypoint.from.line !== null) return null;
	// Arguments alone are given to the image's own program.
	return startsOwn(stage) || stage.state.cmd?.value.words[0]?.startsWith("-") ? defaults.runsAs : null;
}

/** The user to whom the base image's own program changes by itself, or null where the stage starts another program. */
export function lowersTo(stage: Stage): string | null {
	const to = rootStage(stage).image?.defaults?.lowersTo;
	return to !== undefined && startsOwn(stage) ? to : null;
}

/** Whether CMD begins with the program that the base image's own begins with. */
function startsOwn(stage: Stage): boolean {
	const own = rootStage(stage).image?.defaults?.cmd?.[0] ?? "";
	return baseName(stage.state.cmd?.value.words[0] ?? "") === baseName(own);
}
