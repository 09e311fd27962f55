import { isWithin } from "../../simulate/paths.ts";
import type { Execution, Step } from "../../simulate/simulation.ts";
import { variableAt } from "../../simulate/variables.ts";
import type { Found } from "../rule.ts";
import { isCleaned, isMounted } from "./layers.ts";

/** Programs that copy or unpack what they need out of their cache, so that no later line looks into it. */
const COPIES = new Set(["npm", "yarn", "pnpm", "bun", "pip", "composer", "poetry", "uv"]);

/** Variables that switch a program's cache off or move it. Sources: the programs' manuals. */
export const CACHE_VARIABLES = {
	pip: ["PIP_NO_CACHE_DIR", "PIP_CACHE_DIR", "XDG_CACHE_HOME"],
	uv: ["UV_NO_CACHE", "UV_CACHE_DIR", "XDG_CACHE_HOME"],
	npm: ["npm_config_cache", "NPM_CONFIG_CACHE"],
	yarn: ["YARN_CACHE_FOLDER", "npm_config_cache"],
	pnpm: ["npm_config_store_dir", "NPM_CONFIG_STORE_DIR", "PNPM_HOME", "XDG_DATA_HOME"],
	composer: ["COMPOSER_CACHE_DIR"],
	poetry: ["POETRY_CACHE_DIR", "XDG_CACHE_HOME"],
} satisfies Record<string, string[]>;

/** Whether the line or one before it switches the program's cache off or moves it. */
function isMoved({ invocation }: Execution, { stage, instruction, executions }: Step): boolean {
	const names = Object.entries(CACHE_VARIABLES).find(([id]) => id === invocation.id)?.[1] ?? [];
	return names.some(
		(name) =>
			(stage && variableAt(stage, name, instruction.index)) ||
			executions.some(({ command }) => command.assignments.some((one) => one.name === name)),
	);
}

/** Whether a program needs its cache no more once its dependencies are installed. */
export function copiesOut({ invocation }: Execution): boolean {
	return COPIES.has(invocation.id ?? "");
}

/** The cache that an install of dependencies fills and that no mount covers. */
export function cacheOf(execution: Execution, step: Step): string | null {
	const { effects, invocation } = execution;
	// Bundler keeps its downloads with the installed gems.
	if (invocation.id === "bundle") return null;
	if (!effects.some(({ kind }) => kind === "dependencies") || isMoved(execution, step)) return null;
	const workdir = step.before?.workdir.value ?? "/";
	// What lies in the project itself is no cache of downloads: a mount there would hide results.
	const fills = effects.find(
		(effect) => effect.kind === "fills" && (workdir === "/" || !isWithin(effect.path, workdir)),
	);
	if (fills?.kind !== "fills" || isMounted(step, fills.path)) return null;
	// The line empties it itself, and would empty the mount.
	if (isCleaned(step, execution, fills.path) || step.executions.some(emptiesCache)) return null;
	if (!fills.path.startsWith("/root/")) return fills.path;
	// Another home is another place.
	const home = step.stage && variableAt(step.stage, "HOME", step.instruction.index)?.value;
	return step.before?.user?.value === "root" && (!home || home === "/root") ? fills.path : null;
}

/** Mounts a cache in a RUN; none where it is not sure that the mount lies where the program looks and that it suffices. */
export function mountFix(step: Step, execution: Execution): Found["fix"] {
	const path = cacheOf(execution, step) ?? "";
	const sure =
		copiesOut(execution) &&
		step.stage?.needed &&
		step.before?.user?.value === "root" &&
		path.startsWith("/") &&
		!step.instruction.json;
	if (!sure) return undefined;
	const end = step.instruction.keywordSpan.end;
	return { edits: [{ span: { start: end, end }, text: ` --mount=type=cache,target=${path}` }] };
}

function emptiesCache({ command }: Execution): boolean {
	const words = command.words.map(({ text }) => text);
	return words.includes("cache") && words.some((word) => /^(?:clean|clear|purge|rm|prune)$/.test(word));
}
