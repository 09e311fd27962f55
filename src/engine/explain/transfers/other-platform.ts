import type { Message } from "../../../model/message.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import type { Simulation, Step, Transfer } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { type LineContext, lineRef, say } from "../context.ts";
import { stageName } from "../overview/stages.ts";

/** Programs that one stage builds for whatever machine builds, in a stage that is fixed to one platform; told once. */
export function otherPlatform({ simulation, stage, step }: LineContext, { from }: Transfer): Message[] {
	const source = from?.stage;
	const line = makerOf(step, simulation);
	if (!source || !stage || line === null) return [];
	const crossing = stepsBy(simulation, "copies between platforms", (one) =>
		one.stage && one.transfer?.from?.stage && makerOf(one, simulation) !== null
			? [`${one.transfer.from.stage.index} ${one.stage.index}`]
			: [],
	);
	const [first] = crossing.get(`${source.index} ${stage.index}`) ?? [];
	if (first?.place.index !== step.place.index) return [];
	const platform = platformOf(stage, simulation) ?? "";
	return [say("instructions/copy#beware.other-platform", { stage: stageName(source), line: lineRef(line), platform })];
}

/** The line that builds a program for no platform in particular, where the copying stage has one. */
function makerOf({ stage, transfer }: Step, simulation: Simulation): number | null {
	const source = transfer?.from?.stage;
	const platform = source && stage && platformOf(stage, simulation);
	if (!source || !platform || !/^\w+\/\w+$/.test(platform) || platformOf(source, simulation) !== null) return null;
	for (const { origin } of transfer?.sources ?? []) {
		const made = origin?.event;
		const step = made && made.at >= source.from ? simulation.steps[made.at] : undefined;
		const program = made?.kind === "binary" || made?.programs === true;
		if (step && program && !choosesTarget(step, source)) return step.place.startLine;
	}
	return null;
}

/** What `--platform` of the FROM says on which a stage stands in the end; null without the flag. */
function platformOf(stage: Stage, { steps }: Simulation): string | null {
	const flags = steps[rootStage(stage).from]?.instruction.flags ?? [];
	return flags.find(({ name }) => name === "platform")?.value ?? null;
}

/** Variables and options by which compilers are told the processor to build for. */
const TARGET = /^(?:GOARCH|CARGO_BUILD_TARGET|CC|ARCH|TARGET)$/;

function choosesTarget({ executions, place }: Step, stage: Stage): boolean {
	if (["GOARCH", "CARGO_BUILD_TARGET", "CC"].some((name) => stage.env.get(name, place.index))) return true;
	return executions.some(
		({ command, invocation }) =>
			command.assignments.some(({ name }) => TARGET.test(name)) ||
			invocation.options.some(({ written }) => /^--?(?:target|march|mcpu|arch|os|platform|r|runtime)\b/.test(written)),
	);
}
