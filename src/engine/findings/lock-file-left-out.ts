import { lineRef } from "../explain/context.ts";
import { contextCopies } from "../idioms/copies.ts";
import { baseName } from "../simulate/paths.ts";
import type { AppliedEffect, Execution, Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";
import { hasOption, headSpan, runsWith, subcommandOf } from "./support/commands.ts";

/** Lists of exact versions, by their names. */
const LOCK = /lock|shrinkwrap/;

/** Managers that choose versions anew without their lock file. */
const MANAGERS = new Set(["npm", "yarn", "pnpm", "bun", "composer", "shards", "uv"]);

/** The list of dependencies is copied before the install, the lock file beside it is not. */
export const lockFileLeftOut: Rule = {
	aliases: [],
	severity: "warning",
	rank: 25,
	instead: ["commands/npm#subcommands.install.beware.0"],
	*check(simulation) {
		for (const { step, first } of runsWith(simulation, (one, at) => leftOut(simulation, one, at) !== null)) {
			const found = leftOut(simulation, first, step);
			if (!found) continue;
			const { copy, manifest, lock } = found;
			const command = [first.invocation.name, subcommandOf(first.invocation)].filter(Boolean).join(" ");
			// What the words of `ci` and `--frozen-lockfile` promise, they cannot keep without the file.
			const stops =
				subcommandOf(first.invocation) === "ci" ||
				(first.invocation.id === "shards" && hasOption(first, "--frozen", "--production")) ||
				(first.invocation.id === "uv" && hasOption(first, "--frozen", "--locked")) ||
				hasOption(first, "--frozen-lockfile", "--immutable");
			const form = stops ? "stops" : "moves";
			const values = { command, manifest, lock, copy: lineRef(copy.instruction.startLine) };
			yield { at: step.instruction.index, span: headSpan(first), form, reason: form, values };
		}
	},
};

function leftOut(
	simulation: Simulation,
	{ effects, invocation }: Execution,
	{ stage, instruction, executions }: Step,
): { copy: Step; manifest: string; lock: string } | null {
	if (
		!stage ||
		hasOwnFiles(simulation, stage.parent) ||
		!MANAGERS.has(invocation.id ?? "") ||
		invocation.operands.length > 0
	)
		return null;
	// A mount may bring it, and so may a script or another command of the line.
	if (instruction.mounts.length > 0 || stage.files.opaque.some(({ at }) => at < instruction.index)) return null;
	const effect = effects.find((one): one is AppliedEffect & { kind: "dependencies" } => one.kind === "dependencies");
	const [manifest, ...others] = effect?.manifests ?? [];
	const locks = others.filter(({ path }) => LOCK.test(baseName(path)));
	const [lock] = locks;
	if (!manifest?.origin || !lock || others.some(({ origin }) => origin !== null)) return null;
	if (executions.some(({ command }) => command.words.some(({ text }) => LOCK.test(text) && !text.startsWith("--"))))
		return null;
	const copies = (contextCopies(simulation).get(stage) ?? []).filter(
		(one) => one.instruction.index < instruction.index,
	);
	const copy = copies.find((one) => one.instruction.index === manifest.origin?.event.at);
	if (!copy || copies.some(({ transfer }) => transfer?.sources.some(({ written }) => LOCK.test(written)))) return null;
	return { copy, manifest: baseName(manifest.path), lock: baseName(lock.path) };
}

/** Whether a stage that is continued, or one before it, has files of the project: the lock file may be among them. */
function hasOwnFiles(simulation: Simulation, parent: Stage | null): boolean {
	for (let stage = parent; stage; stage = stage.parent) {
		if ((contextCopies(simulation).get(stage)?.length ?? 0) > 0 || stage.files.opaque.length > 0) return true;
	}
	return false;
}
