import { lineRef } from "../explain/context.ts";
import { stepsIn } from "../simulate/index-of.ts";
import { baseName, parentPath } from "../simulate/paths.ts";
import type { AppliedEffect, Simulation, Step } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";

type Dependencies = Extract<AppliedEffect, { kind: "dependencies" }>;

/** Dependencies are installed from a list that only a later line brings into the image. */
export const dependenciesBeforeManifest: Rule = {
	aliases: [],
	severity: "error",
	rank: 1,
	*check(simulation) {
		for (const step of simulation.steps) {
			const { stage, place, instruction, executions } = step;
			if (!stage || place.keyword !== "RUN" || instruction.mounts.some(({ type }) => type === "bind")) continue;
			for (const { context, effects, command, invocation } of executions) {
				const effect = effects.find((one): one is Dependencies => one.kind === "dependencies");
				const [manifest] = effect?.manifests ?? [];
				if (!effect || !manifest || context.runs !== "always") continue;
				if (effect.manifests.some(({ origin }) => origin !== null) || mayBeThere(simulation, stage, step)) continue;
				const late = laterCopy(simulation, stage, step, effect);
				if (!late) continue;
				const values = {
					file: baseName(manifest.path),
					directory: parentPath(manifest.path),
					program: invocation.program.text,
					line: lineRef(late.place.startLine),
				};
				yield { at: place.index, span: command.span, values };
			}
		}
	},
};

/** Whether files of a project may be there that no line shows: from an unknown base, or made by an earlier command. */
function mayBeThere({ steps }: Simulation, stage: Stage, { place }: Step): boolean {
	const root = rootStage(stage);
	if ((!root.image?.facts && root.resolvedBase !== "scratch") || /onbuild/.test(root.resolvedBase ?? "")) return true;
	for (let one: Stage | null = stage; one; one = one.parent) {
		if (one.files.opaque.some(({ at }) => at <= place.index)) return true;
		for (const step of steps.slice(one.from, Math.min(one.end, place.index + 1)))
			if (step.executions.some(({ invocation }) => invocation.subcommands.some(({ name }) => STARTING.test(name))))
				return true;
	}
	return false;
}

/** Subcommands that begin a project. */
const STARTING = /^(new|init|create|create-project|startproject|generate|dlx)$/;

/** The first later line of the stage that copies the list, or all of the context to its place. */
function laterCopy(
	simulation: Simulation,
	stage: Stage,
	{ place }: Step,
	{ manifests }: Dependencies,
): Step | undefined {
	const names = new Set(manifests.map(({ path }) => baseName(path)));
	const directory = parentPath(manifests[0]?.path ?? "/");
	return stepsIn(simulation, stage).find(
		({ transfer, place: later }) =>
			later.index > place.index &&
			transfer?.from === null &&
			transfer.sources.some(({ kind, path }) =>
				kind === "everything" ? transfer.target === directory : names.has(baseName(path)),
			),
	);
}
