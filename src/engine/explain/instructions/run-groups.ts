import type { Message } from "../../../model/message.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { type LineContext, say } from "../context.ts";
import { linesOf } from "../neighbours.ts";

/** A group to which later copies of the stage give files, where the line that makes it creates no user for it. */
export function groupGiven({ simulation, stage, step, instruction }: LineContext): Message[] {
	const effects = step.executions.flatMap((one) => one.effects);
	const group = effects.find((effect) => effect.kind === "group");
	if (!stage || group?.kind !== "group" || effects.some(({ kind }) => kind === "user")) return [];
	const given = stepsBy(simulation, "groups of copies", (one) =>
		one.stage
			? one.instruction.flags.flatMap(({ name, value }) => (name === "chown" ? (value?.split(":")[1] ?? []) : []))
			: [],
	).get(group.name);
	const later = given?.filter((one) => one.stage === stage && one.place.index > instruction.index) ?? [];
	return later.length > 0
		? [say("instructions/run#why.group-given", { group: group.name, lines: linesOf(later) })]
		: [];
}
