import { lineRef } from "../../explain/context.ts";
import { type Call, callsOf, callsOfStage, optionOf, valueOf, variableOf } from "../../idioms/calls.ts";
import { contextCopies, isBroad } from "../../idioms/copies.ts";
import { mountCovers } from "../../simulate/conditions.ts";
import { chainOf } from "../../simulate/lineage.ts";
import { baseName } from "../../simulate/paths.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import type { Found } from "../rule.ts";

/** Where the official images keep downloaded modules. Source: https://go.dev/ref/mod#module-cache */
const MODULES = "/go/pkg/mod";

/** Builds of Go that, right after a copy of the whole context, download the modules as well: of each stage the first. */
export function* modulesWithBuild(simulation: Simulation): Generator<Found> {
	const told = new Set<Stage>();
	for (const call of callsOf(simulation, "go build", "go install")) {
		const { stage, step, at } = call;
		if (told.has(stage) || !stage.needed) continue;
		told.add(stage);
		const copies = (contextCopies(simulation).get(stage) ?? []).filter(({ place }) => place.index < at);
		const broad = copies.find(isBroad);
		if (!broad || copies.some(bringsModules) || fetchesBefore(simulation, call) || isVendored(call)) continue;
		if (mountCovers({ instruction: step.instruction, state: step.before }, MODULES)) continue;
		const values = { line: lineRef(call.line), copy: lineRef(broad.place.startLine), cache: MODULES };
		yield { at, span: step.instruction.keywordSpan, form: "go", reason: "go", values };
	}
}

/** A copy that brings a vendor directory, or the lists of modules for themselves. */
function bringsModules({ transfer }: Simulation["steps"][number]): boolean {
	return transfer?.sources.some(({ path }) => /^(?:vendor|go\.(?:mod|sum|work))$/.test(baseName(path))) === true;
}

/** Whether an earlier command of the stage, or of one that it continues, downloads modules. */
function fetchesBefore(simulation: Simulation, { stage, at }: Call): boolean {
	return chainOf(stage).some(
		(one) =>
			callsOfStage(simulation, one, "go mod", "go get").some((call) => call.at <= at) ||
			callsOfStage(simulation, one, "go list", "go generate", "go vet", "go test", "make").some((call) => call.at < at),
	);
}

function isVendored(call: Call): boolean {
	const flags = `${valueOf(call, "-mod") ?? ""} ${variableOf(call, "GOFLAGS") ?? ""}`;
	const without = variableOf(call, "GO111MODULE") === "off";
	// An address with a version is no module of this project.
	const others = call.execution.invocation.operands.some(({ word }) => /@|^[\w-]+\.\w+\//.test(word.text));
	return /\bvendor\b/.test(flags) || without || others || optionOf(call, "-modfile") !== null;
}
