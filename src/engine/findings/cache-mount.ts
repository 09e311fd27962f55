import { isWithin } from "../simulate/paths.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { variableAt } from "../simulate/variables.ts";
import { pipCacheLeft } from "./pip-cache-left.ts";
import type { Found, Rule } from "./rule.ts";
import { headSpan, runsWith } from "./support/commands.ts";
import { isCleaned, isMounted } from "./support/layers.ts";

/** Programs that copy or unpack what they need out of their cache, so that no later line looks into it. */
const COPIES = new Set(["npm", "yarn", "pnpm", "pip", "composer", "poetry", "uv"]);

/** Dependencies are downloaded anew whenever their list changes, which a cache mount would spare. Told once. */
export const cacheMount: Rule = {
	aliases: [],
	severity: "info",
	once: true,
	*check(simulation) {
		// An author who uses cache mounts at all knows them.
		if (simulation.file.instructions.some(({ mounts }) => mounts.some(({ type }) => type === "cache"))) return;
		// There the mount is named as the other way.
		const told = new Set([...pipCacheLeft.check(simulation)].map(({ at }) => at));
		for (const { step, first, stage } of runsWith(simulation, (execution, at) => cacheOf(execution, at) !== null)) {
			if (told.has(step.instruction.index)) continue;
			const path = cacheOf(first, step) ?? "";
			const copies = COPIES.has(first.invocation.id ?? "");
			const sure =
				copies && stage.needed && step.before?.user?.value === "root" && path.startsWith("/") && !step.instruction.json;
			const end = step.instruction.keywordSpan.end;
			const fix: Found["fix"] = { edits: [{ span: { start: end, end }, text: ` --mount=type=cache,target=${path}` }] };
			yield {
				at: step.instruction.index,
				span: headSpan(first),
				reason: copies ? "alone" : "every",
				values: { program: first.invocation.name, path },
				...(sure ? { fix } : {}),
			};
		}
	},
};

/** The cache that an install of dependencies fills and that no mount covers. */
function cacheOf(execution: Execution, step: Step): string | null {
	const { effects, invocation } = execution;
	// Bundler keeps its downloads with the installed gems.
	if (invocation.id === "bundle") return null;
	if (!effects.some(({ kind }) => kind === "dependencies")) return null;
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

function emptiesCache({ command }: Execution): boolean {
	const words = command.words.map(({ text }) => text);
	return words.includes("cache") && words.some((word) => /^(?:clean|clear|purge|rm|prune)$/.test(word));
}
