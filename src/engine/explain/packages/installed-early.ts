import type { Message } from "../../../model/message.ts";
import { contextCopies } from "../../idioms/copies.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import type { Step } from "../../simulate/simulation.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** Packages of a distribution; those of languages have reasons of their own to come early. */
const SYSTEM = new Set(["deb", "apk", "rpm", "pacman"]);

/** Packages that are installed before the first copy of what another stage makes of the project: told of the first such line. */
export function installedEarly({ simulation, stage, step, instruction, ships }: LineContext): Message[] {
	if (!stage || !ships || !installs(step)) return [];
	const own = stepsBy(simulation, "own steps", (one) => (one.stage ? [one.stage] : [])).get(stage) ?? [];
	if (own.find(installs) !== step) return [];
	const copies = own.filter(({ transfer }) => transfer !== null);
	const [first] = copies;
	const source = first?.transfer?.from?.stage;
	if (!first || !source || first.instruction.index < instruction.index) return [];
	if (!contextCopies(simulation).has(source)) return [];
	return [say("instructions/run#why.before-program", { line: lineRef(first.instruction.startLine) })];
}

function installs({ executions }: Step): boolean {
	return executions.some(({ effects }) =>
		effects.some((effect) => effect.kind === "installs" && SYSTEM.has(effect.system)),
	);
}
