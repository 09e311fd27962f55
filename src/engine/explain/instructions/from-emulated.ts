import type { Message } from "../../../model/message.ts";
import { copiesFrom } from "../../idioms/copies.ts";
import { stepsIn, stepsOf } from "../../simulate/index-of.ts";
import type { AppliedEffect, Step } from "../../simulate/simulation.ts";
import { type LineContext, say } from "../context.ts";
import { linesOf } from "../neighbours.ts";

/** What downloading takes: none of it depends on the processor of the machine that does it. */
const FETCHING = new Set<AppliedEffect["kind"]>([
	"downloads",
	"network",
	"installs",
	"fills",
	"mode",
	"creates",
	"removes",
	"reads",
	"moves",
]);

/**
 * A stage of a build for several platforms that only downloads for the processor it is told: without the builder's own
 * platform its commands are emulated for nothing.
 */
export function emulatedDownload({ simulation, stage }: LineContext): Message[] {
	if (!stage || stage.platform !== null || stage.parent || stage === simulation.target) return [];
	const meant = stepsOf(simulation, "FROM").some(({ instruction }) =>
		/^\$\{?BUILDPLATFORM\}?$/.test(instruction.stage?.platform ?? ""),
	);
	if (!meant || !copiesFrom(simulation).has(stage) || simulation.stages.some(({ parent }) => parent === stage))
		return [];
	const runs = stepsIn(simulation, stage).filter(({ place }) => place.keyword === "RUN");
	const [first] = runs.filter(downloadsForTarget);
	return first && runs.every(onlyFetches)
		? [say("instructions/from#beware.emulated-download", { lines: linesOf([first]) })]
		: [];
}

function downloadsForTarget({ executions }: Step): boolean {
	return executions.some(
		({ effects, command }) =>
			effects.some(({ kind }) => kind === "downloads" || kind === "network") &&
			command.words.some(({ raw }) => /\$\{?TARGETARCH\b/.test(raw)),
	);
}

function onlyFetches({ executions }: Step): boolean {
	return executions.every(
		({ invocation, effects }) => invocation.id !== null && effects.every(({ kind }) => FETCHING.has(kind)),
	);
}
