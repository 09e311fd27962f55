import type { Message } from "../../../model/message.ts";
import { stepsIn } from "../../simulate/index-of.ts";
import { isWithin, resolvePath } from "../../simulate/paths.ts";
import type { Simulation, Step } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** Images of systems alone, by their entries: they bring no .NET (but for .NET Framework, which is another). */
const SYSTEMS = new Set(["windows-servercore", "windows-nanoserver", "debian", "ubuntu", "alpine", "scratch"]);
/** Settings with which the runtime, or all that is needed of it, comes along. */
const COMPLETE = /self-contained|--sc\b|SelfContained|PublishAot|PublishSingleFile|PublishTrimmed/i;

/** A program of .NET that is published without a word on the runtime, for an image that brings none. */
export function withoutDotnet({ stage, simulation, ships }: LineContext): Message[] {
	const id = stage?.image?.facts?.id;
	if (!stage || !ships || stage.parent || id === undefined || !SYSTEMS.has(id)) return [];
	const { source } = simulation.file;
	const own = stepsIn(simulation, stage).slice(1);
	const text = ({ instruction: { span } }: Step) => source.slice(span.start, span.end);
	if (own.some((step) => step.place.keyword === "RUN" && /dotnet/i.test(text(step)))) return [];
	for (const { transfer } of own) {
		if (!transfer?.from?.stage || !starts(stage, transfer.target)) continue;
		const published = transfer.sources.map(({ origin }) => publishing(simulation, origin?.event.at)).find(Boolean);
		if (!published || COMPLETE.test(text(published))) continue;
		const line = lineRef(published.place.startLine);
		return [say("instructions/from#beware.no-dotnet", { base: stage.resolvedBase ?? stage.base, line })];
	}
	return [];
}

/** The first stage of Visual Studio's templates, `base`, on which their last, `final`, builds. */
export function forVisualStudio({ stage, simulation }: LineContext): Message[] {
	const last = simulation.stages.at(-1);
	const isTemplate =
		stage?.index === 0 &&
		/^dotnet-(?:aspnet|runtime)$/.test(stage.image?.facts?.id ?? "") &&
		stage.name === "base" &&
		last?.name === "final" &&
		last.parent === stage &&
		simulation.stages.some(({ name }) => name === "publish");
	return isTemplate ? [say("instructions/from#why.visual-studio")] : [];
}

/** The step of an instruction that runs `dotnet publish`, or null. */
function publishing({ steps }: Simulation, at: number | undefined): Step | null {
	const step = at === undefined ? undefined : steps[at];
	const publishes = step?.executions.some(
		({ invocation }) => invocation.id === "dotnet" && invocation.subcommands[0]?.name === "publish",
	);
	return step && publishes ? step : null;
}

/** Whether the container starts a program from a directory, or `dotnet` itself. */
function starts({ state }: Stage, directory: string): boolean {
	const [program = ""] = state.entrypoint?.value.words ?? state.cmd?.value.words ?? [];
	const slashes = program.replaceAll("\\", "/");
	if (/^dotnet(?:\.exe)?$/i.test(slashes)) return true;
	return /[\w-]/.test(slashes) && isWithin(resolvePath(state.workdir.value, slashes), directory);
}
