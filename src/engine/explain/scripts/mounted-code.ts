import { fileEntry } from "../../lookup.ts";
import { stepAt } from "../../simulate/index-of.ts";
import { baseName, globPattern, isWithin } from "../../simulate/paths.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";

/** The directory of a project whose code no line brings, as far as the file tells. */
export interface MountedCode {
	directory: string;
	/** What the image holds of the project. */
	files: string[];
	/** The instruction that installed the dependencies there, which the mounted directory hides. */
	installed: number;
}

const RUNNERS = new Set(["npm", "pnpm", "yarn", "bun"]);

/**
 * Where the container starts a script of `package.json`, while lines copied no more of the project than what its
 * installation reads: then the code has to be mounted when the container starts.
 */
export function mountedCode(simulation: Simulation, last: Stage): MountedCode | null {
	const { cmd, entrypoint, workdir } = last.state;
	const directory = workdir.value;
	const start = stepAt(simulation, cmd?.from.line) ?? stepAt(simulation, entrypoint?.from.line);
	const runs = start?.executions.some(
		({ invocation: { id, subcommands } }) =>
			id !== null && RUNNERS.has(id) && /^(?:run|start|dev)$/.test(subcommands[0]?.name ?? ""),
	);
	if (!runs || directory === "/" || last.files.opaque.length > 0) return null;
	const files: string[] = [];
	for (let stage: Stage | null = last; stage; stage = stage.parent) {
		for (const step of simulation.steps.slice(stage.from, stage.end)) {
			if (step.executions.some(({ invocation: { id } }) => /^(?:git|npx|curl|wget|tar|unzip)$/.test(id ?? "")))
				return null;
			if (!step.transfer || !(isWithin(step.transfer.target, directory) || isWithin(directory, step.transfer.target)))
				continue;
			for (const { kind, path } of step.transfer.sources) {
				const role = fileEntry(simulation.facts, path)?.facts.role;
				const listed = kind === "context" || kind === "glob";
				if (!listed || step.transfer.from || (role !== "manifest" && role !== "lock" && role !== "config")) return null;
				files.push(baseName(path));
			}
		}
	}
	const modules = last.files.events(`${directory}/node_modules`).findLast(({ at, removed }) => at >= 0 && !removed);
	const manifest = files.some((file) => globPattern(file).test("package.json"));
	return modules && manifest ? { directory, files, installed: modules.at } : null;
}
