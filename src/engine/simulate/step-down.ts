import { baseName } from "./paths.ts";
import { rootStage, type Stage } from "./stage.ts";

/**
 * The user to whom the base image's own entrypoint changes before it starts the image's own program, or null: with
 * another entrypoint or another program it does not.
 */
export function stepsDownTo(stage: Stage): string | null {
	const defaults = rootStage(stage).image?.defaults;
	const { entrypoint, cmd } = stage.state;
	if (!defaults?.runsAs || !entrypoint || entrypoint.from.line !== null) return null;
	const program = baseName(cmd?.value.words[0] ?? "");
	// Arguments alone are given to the image's own program.
	return program === baseName(defaults.cmd?.[0] ?? "") || program.startsWith("-") ? defaults.runsAs : null;
}
