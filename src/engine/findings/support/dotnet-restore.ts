import { lineRef } from "../../explain/context.ts";
import { type Call, callsOf, callsOfStage, optionOf } from "../../idioms/calls.ts";
import { contextCopies, isBroad } from "../../idioms/copies.ts";
import { mountCovers } from "../../simulate/conditions.ts";
import { chainOf } from "../../simulate/lineage.ts";
import { isWithin } from "../../simulate/paths.ts";
import type { Simulation, Step } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import type { Found } from "../rule.ts";

/** Where NuGet keeps packages. Source: https://learn.microsoft.com/en-us/nuget/consume-packages/managing-the-global-packages-and-cache-folders */
const PACKAGES = "~/.nuget/packages";

/** Builds of .NET that, right after a copy of the whole context, fetch NuGet's packages as well: of each stage the first. */
export function* restoreWithBuild(simulation: Simulation): Generator<Found> {
	const told = new Set<Stage>();
	for (const call of callsOf(simulation, "dotnet publish", "dotnet build")) {
		const { stage, step, at } = call;
		if (told.has(stage) || !stage.needed) continue;
		told.add(stage);
		const copies = (contextCopies(simulation).get(stage) ?? []).filter((copy) => copy.place.index < at);
		const broad =
			copies.find(isBroad) ?? (copies.length === 1 ? copies.find((copy) => holdsProject(copy, call)) : undefined);
		if (!broad || optionOf(call, "--no-restore") || restoresBefore(simulation, call)) continue;
		if (mountCovers({ instruction: step.instruction, state: step.before }, PACKAGES)) continue;
		const sources = broad.transfer?.sources.map(({ written }) => written) ?? [];
		const values = { line: lineRef(call.line), copy: lineRef(broad.place.startLine), sources };
		const form = isBroad(broad) ? "dotnet" : "dotnet-directory";
		yield { at, span: step.instruction.keywordSpan, form, reason: "dotnet", values };
	}
}

/** Whether a copy brings one directory of the context, in or below which the build works. */
function holdsProject({ transfer }: Step, { execution }: Call): boolean {
	const [only, ...others] = transfer?.sources ?? [];
	if (!transfer || !only || others.length > 0 || only.kind !== "context") return false;
	const { workdir } = execution;
	return /^(?:\.\/)?[\w-]+\/?$/.test(only.written) && workdir !== null && isWithin(workdir, transfer.target);
}

/** Whether a command before, in the stage or in one that it continues, restores the packages or may do so. */
function restoresBefore(simulation: Simulation, { stage, at }: Call): boolean {
	return chainOf(stage).some(
		(one) =>
			one.files.opaque.some((script) => script.at < at) ||
			callsOfStage(simulation, one, "dotnet restore", "nuget restore", "msbuild").some((call) => call.at <= at),
	);
}
