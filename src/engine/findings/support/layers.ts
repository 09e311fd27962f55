import { mountCovers } from "../../simulate/conditions.ts";
import { oncePer } from "../../simulate/index-of.ts";
import { isWithin } from "../../simulate/paths.ts";
import type { Execution, Simulation, Step } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import { after } from "./commands.ts";

/**
 * Whether the layers of a stage end up in an image that somebody keeps: of the last stage, of one that no other uses
 * (a target of its own), of those that such a stage builds on or copies as a whole.
 */
export function ships(simulation: Simulation, stage: Stage): boolean {
	return oncePer(simulation, "shipping stages", () => shippingStages(simulation)).has(stage);
}

function shippingStages({ stages }: Simulation): Set<Stage> {
	const found = new Set<Stage>();
	// By its number, the stages whose whole file system another one copies.
	const taken = new Map<number, Stage[]>();
	for (const stage of stages)
		for (const use of stage.usedBy)
			if (use.path === "/") taken.set(use.stage, [...(taken.get(use.stage) ?? []), stage]);
	const queue = stages.filter((stage, index) => index === stages.length - 1 || stage.usedBy.length === 0);
	for (let stage = queue.pop(); stage; stage = queue.pop()) {
		if (found.has(stage)) continue;
		found.add(stage);
		if (stage.parent) queue.push(stage.parent);
		queue.push(...(taken.get(stage.index) ?? []));
	}
	return found;
}

/** Whether what is written to a path stays out of the layer because a mount lies there. */
export function isMounted(step: Step, path: string): boolean {
	return mountCovers({ instruction: step.instruction, state: step.before }, path, ["cache", "tmpfs", "bind"]);
}

/** Whether later commands of the same instruction delete what one left at a path, or may do so out of sight. */
export function isCleaned(step: Step, execution: Execution, path: string): boolean {
	return after(step, execution).some(
		(later) => removesPath(later, path) || isOwnScript(later) || (later.invocation.id === "find" && finds(later, path)),
	);
}

/** Whether a command deletes a directory, or all that lies in it. */
export function removesPath({ effects }: Execution, path: string): boolean {
	return effects.some((effect) => effect.kind === "removes" && braces(effect.path).some((one) => covers(one, path)));
}

function covers(removed: string, path: string): boolean {
	return isWithin(path, removed.replace(/(\/(\*|\.\*|\*\.\*|\*_\*|\*\*|\.\[\^\.\]\*))+$/, "") || "/");
}

/** `/var/{lib,cache}/apt` as the paths that the shell makes of it. */
function braces(path: string): string[] {
	const match = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(path);
	if (!match) return [path];
	const [, before = "", inside = "", behind = ""] = match;
	return inside.split(",").flatMap((one) => braces(`${before}${one}${behind}`));
}

/** A script of the project, run by itself or by a shell, which may do anything. */
function isOwnScript({ invocation, innerScript }: Execution): boolean {
	const { id, program, operands } = invocation;
	if (id === "sh" || id === "source") return innerScript === null && operands.length > 0;
	return id === null && /[/$]/.test(program.text);
}

/** `find` over a directory, which may delete in it what no effect tells. */
function finds({ invocation }: Execution, path: string): boolean {
	return invocation.operands.some(({ word }) => isWithin(path, word.text.replace(/\/\*?$/, "") || "/"));
}
