import type { Values } from "../../model/message.ts";
import { lineRef } from "../explain/context.ts";
import { hiddenDownloads } from "../simulate/hidden.ts";
import { chainOf } from "../simulate/lineage.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { type Call, callsOf, callsOfStage, optionOf } from "./calls.ts";
import type { Idiom } from "./idiom.ts";

/** Commands that only fetch dependencies, by the form of the reason, with those that use them later. */
const PAIRS: { form: string; fetch: string[]; use: string[] }[] = [
	{ form: "go", fetch: ["go mod download"], use: ["go build", "go install", "go test"] },
	{ form: "maven", fetch: ["mvn"], use: ["mvn"] },
	{ form: "gradle", fetch: ["gradle"], use: ["gradle"] },
	{ form: "dotnet", fetch: ["dotnet restore"], use: ["dotnet build", "dotnet publish"] },
	{ form: "pnpm", fetch: ["pnpm fetch"], use: ["pnpm install"] },
	{ form: "uv", fetch: ["uv sync"], use: ["uv sync"] },
];

/** Dependencies are downloaded by a line of their own; a later one builds with what lies there. */
export const downloadedInAdvance: Idiom = {
	*find(simulation) {
		for (const pair of PAIRS) {
			const told = new Set<Call["stage"]>();
			for (const use of callsOf(simulation, ...pair.use)) {
				const fetch = callsSeen(simulation, use.stage, pair.fetch).find(
					(one) => one.at < use.at && fetchesOnly(pair.form, one),
				);
				// A mount over the modules hides what was downloaded, of which a finding tells.
				if (fetch && hiddenDownloads(simulation).get(fetch.step) === use.step) continue;
				if (!fetch || !uses(pair.form, use)) continue;
				if (pair.form === "dotnet" && optionOf(use, "--no-build") !== null) {
					const built = builtBefore(simulation, use);
					if (built) yield { at: [built.from, use.at], says: [{ at: use.at, ...built.says, last: true }] };
					continue;
				}
				if (told.has(use.stage)) continue;
				told.add(use.stage);
				const suffix = suffixOf(pair.form, use);
				const option = pair.form === "dotnet" && suffix === "" ? runtimeOption(fetch) : undefined;
				const values = { line: lineRef(fetch.line), ...(option !== undefined && { option }) };
				const form = option === undefined ? `${pair.form}${suffix}` : "dotnet-runtime";
				yield { at: [fetch.at, use.at], says: [{ at: use.at, form, values, last: true }] };
			}
		}
	},
};

/** The calls whose files a stage has, its own and those of stages that it builds on, the last first. */
function callsSeen(simulation: Simulation, stage: Call["stage"], names: string[]): Call[] {
	return chainOf(stage).flatMap((one) => callsOfStage(simulation, one, ...names).reverse());
}

function suffixOf(form: string, use: Call): string {
	// It restores once more by itself.
	return form === "dotnet" && optionOf(use, "--no-restore") === null ? "-again" : "";
}

function fetchesOnly(form: string, call: Call): boolean {
	const { execution } = call;
	if (form === "uv") return leavesProjectOut(call);
	const operands = execution.invocation.operands.map(({ word }) => word.text);
	if (form === "maven")
		return operands.some((one) => /dependency:(go-offline|resolve)/.test(one)) && !operands.some(compilesWith);
	if (form === "gradle") return operands.some((one) => /(^|:)dependencies$/.test(one)) && operands.length === 1;
	return true;
}

/** Whether uv installs the dependencies alone. */
function leavesProjectOut(call: Call): boolean {
	return optionOf(call, "--no-install-project", "--no-install-workspace") !== null;
}

/** What `dotnet publish --no-build` finds of the last `dotnet build` before it: nothing, where only one of them names a platform. */
function builtBefore(
	simulation: Simulation,
	use: Call,
): { from: number; says: { form: string; values: Values } } | null {
	const build = callsSeen(simulation, use.stage, ["dotnet build"]).find(({ at }) => at <= use.at);
	if (!build) return null;
	const option = runtimeOption(use);
	const line = lineRef(build.line);
	return option !== undefined && runtimeOption(build) === undefined
		? { from: build.at, says: { form: "dotnet-otherwise", values: { line, option } } }
		: { from: build.at, says: { form: "dotnet-built", values: { line } } };
}

/** The option with which `dotnet restore` goes by one platform. */
function runtimeOption({ execution: { invocation } }: Call): string | undefined {
	return invocation.options.find(({ written }) => /^(?:-r|--runtime|-a|--arch|--os)$/.test(written))?.written;
}

function compilesWith(goal: string): boolean {
	return /^(package|install|verify|compile|deploy|build|assemble|bootJar|shadowJar|war|jar|installDist|test)$/.test(
		goal.replace(/^.*:/, ""),
	);
}

function uses(form: string, use: Call): boolean {
	const operands = use.execution.invocation.operands.map(({ word }) => word.text);
	if (form === "maven" || form === "gradle") return operands.some(compilesWith);
	if (form === "dotnet") return true;
	if (form === "uv") return !leavesProjectOut(use);
	if (form === "pnpm") return optionOf(use, "--offline", "--prefer-offline") !== null;
	// A tool of another module, named with its version, is downloaded anew.
	return !operands.some((one) => one.includes("@"));
}
