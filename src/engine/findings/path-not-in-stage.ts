import type { Mount } from "../../model/dockerfile.ts";
import { lineRef } from "../explain/context.ts";
import { stepsIn } from "../simulate/index-of.ts";
import { baseName, hasGlob, isWithin, resolvePath } from "../simulate/paths.ts";
import type { Simulation, Step, Transfer } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { isSystemDirectory } from "../simulate/transfer.ts";
import type { Rule } from "./rule.ts";
import { writtenAt } from "./support/written.ts";

type Source = Transfer["sources"][number];

/** Mounts whose files are in no layer. Source: https://docs.docker.com/reference/dockerfile/#run---mount */
const FLEETING: readonly Mount["type"][] = ["cache", "bind", "tmpfs"];

/** A copy out of a stage of what the stage does not hold: no line makes it, or it was there only while a mount was. */
export const pathNotInStage: Rule = {
	aliases: [],
	severity: "error",
	rank: 1,
	improveByReason: true,
	*check(simulation) {
		for (const { instruction, transfer } of simulation.steps) {
			const stage = transfer?.from?.stage;
			if (!transfer || !stage) continue;
			for (const source of transfer.sources) {
				const word = instruction.args[source.word];
				const { path } = source;
				if (!word || path.includes("$") || hasGlob(path)) continue;
				const steps = stepsOf(simulation, stage);
				const fleeting = fleetingMount(steps, stage, source);
				const values = { path, name: baseName(path), workdir: stage.state.workdir.value };
				if (fleeting) {
					const { step, mount, target } = fleeting;
					const reason = mount.type === "bind" ? "bind" : "cache";
					const form = path === target ? "empty" : reason;
					const line = lineRef(step.instruction.startLine);
					yield { at: instruction.index, span: word.span, form, reason, values: { ...values, line } };
				} else if (isNowhere(simulation, steps, stage, source)) {
					const found = { form: "nowhere", reason: "nowhere" };
					yield { at: instruction.index, span: word.span, ...found, values };
				}
			}
		}
	},
};

/** A stage and those that it continues. */
function* chainOf(stage: Stage): Iterable<Stage> {
	for (let one: Stage | null = stage; one; one = one.parent) yield one;
}

function stepsOf(simulation: Simulation, stage: Stage): Step[] {
	return [...chainOf(stage)].reverse().flatMap((one) => stepsIn(simulation, one));
}

/** The indexes of the instructions that may have made a path without saying so. */
function possibleMakers(stage: Stage, path: string): number[] {
	return [...chainOf(stage)].flatMap(({ files, builds }) => [
		...files.opaque.map(({ at }) => at),
		...builds.filter(({ workdir }) => isWithin(path, workdir)).map(({ at }) => at),
		...files.below(path).map(({ event }) => event.at),
	]);
}

/** The mount that alone showed a path to a stage, with the line that asked for it; null where a layer may hold the path. */
function fleetingMount(steps: readonly Step[], stage: Stage, { path, origin }: Source) {
	const covering = new Map<number, { step: Step; mount: Mount; target: string }>();
	for (const step of steps)
		for (const mount of step.instruction.mounts) {
			if (!FLEETING.includes(mount.type) || mount.target === null) continue;
			const target = resolvePath(step.before?.workdir.value ?? "/", mount.target);
			if (isWithin(path, target)) covering.set(step.instruction.index, { step, mount, target });
		}
	const makers = [...(origin ? [origin.event.at] : []), ...possibleMakers(stage, path)];
	return makers.every((at) => covering.has(at)) ? ([...covering.values()].at(-1) ?? null) : null;
}

/** Whether nothing in a stage has to do with the top directory of a path, and no other image than a known one could. */
function isNowhere(simulation: Simulation, steps: readonly Step[], stage: Stage, { path, origin }: Source): boolean {
	const top = /^\/[^/]+/.exec(path)?.[0];
	if (origin || top === undefined || isSystemDirectory(top) || /^\/(dev|lib\w+|run)$/.test(top)) return false;
	const root = rootStage(stage);
	if (!root.image?.facts && root.resolvedBase !== "scratch") return false;
	if (stage.state.distro === "windows" || possibleMakers(stage, path).length > 0) return false;
	return !steps.some(({ instruction }) => writtenAt(simulation, instruction.span).includes(top));
}
