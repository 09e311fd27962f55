import { lineRef } from "../explain/context.ts";
import { parentPath } from "../simulate/paths.ts";
import { type Simulation, type Step, usesOf } from "../simulate/simulation.ts";
import type { Call } from "./calls.ts";
import { contextCopies, isManifestCopy } from "./copies.ts";
import type { Idiom } from "./idiom.ts";
import { installsOf } from "./installs.ts";

/** The manifests of a project of several packages are copied one by one, each into its own directory. */
export const workspaceManifests: Idiom = {
	*find(simulation) {
		const told = new Set<number>();
		for (const install of installsOf(simulation)) {
			const nested = (contextCopies(simulation).get(install.stage) ?? []).filter(
				(step) => step.instruction.index < install.at && keepsDirectory(step) && feeds(simulation, step, install),
			);
			const directories = [...new Set(nested.map((step) => directoryOf(step)))];
			const [first] = nested;
			if (!first || told.has(first.instruction.index) || directories.length < 2) continue;
			told.add(first.instruction.index);
			const values = {
				program: install.name,
				line: lineRef(install.line),
				directories: directories.slice(0, 4),
			};
			yield {
				at: [...nested.map((step) => step.instruction.index), install.at],
				says: [{ at: first.instruction.index, values, last: true }],
			};
		}
	},
};

function feeds(simulation: Simulation, step: Step, install: Call): boolean {
	return (
		isManifestCopy(simulation, step) &&
		usesOf(simulation, step.instruction.index).some((use) => use.kind === "manifest" && use.by === install.at)
	);
}

/** The directory of the sources, where they all share one; empty at the root of the context. */
function directoryOf({ transfer }: Step): string {
	const [first = ""] = new Set(transfer?.sources.map(({ path }) => parentPath(`/${path}`)));
	return first.slice(1);
}

/** Whether files go into the directory that they have in the context, and not into the root of the project. */
function keepsDirectory(step: Step): boolean {
	const { transfer } = step;
	const directory = directoryOf(step);
	if (!transfer || directory === "" || directory.includes("*")) return false;
	const to = transfer.directory ? transfer.target : parentPath(transfer.target);
	return (
		to.endsWith(`/${directory}`) && transfer.sources.every(({ path }) => parentPath(`/${path}`) === `/${directory}`)
	);
}
