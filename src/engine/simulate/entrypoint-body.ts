import { resolvePath } from "./paths.ts";
import type { Simulation } from "./simulation.ts";
import type { Stage } from "./stage.ts";
import { writtenFiles } from "./written.ts";

/** The text of a script that this file itself writes to where a process is started from, with its line; else null. */
export function entrypointBody(
	file: string,
	stage: Stage,
	simulation: Simulation,
): { text: string; line: number } | null {
	const workdir = stage.state.workdir.value;
	for (let cursor: Stage | null = stage; cursor; cursor = cursor.parent) {
		for (let at = cursor.end - 1; at > cursor.from; at--) {
			const step = simulation.steps[at];
			const written =
				step && writtenFiles(step, simulation.file.escape).find(({ path }) => isStartedAs(path, file, workdir));
			if (written) return { text: written.text, line: step.place.startLine };
		}
	}
	return null;
}

/** Whether a word names the file at a path: by its place, or by its name alone where it lies among the programs. */
export function isStartedAs(path: string, word: string, workdir: string | null): boolean {
	if (word.includes("/")) return path === resolvePath(workdir ?? "/", word);
	return PATH.some((directory) => path === `${directory}/${word}`);
}

const PATH = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];
