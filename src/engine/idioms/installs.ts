import { oncePer } from "../simulate/index-of.ts";
import { baseName } from "../simulate/paths.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { type Call, callsOf, optionOf, valueOf, variableOf } from "./calls.ts";

/** A command that installs the dependencies of a project, of which ecosystem and into which directory. */
export interface Install extends Call {
	ecosystem: string;
	into: string | null;
	/** Base names of the files that say what to install. */
	manifests: string[];
}

/** Programs that install what manifests and lock files list. */
const INSTALLERS = [
	"npm",
	"yarn",
	"pnpm",
	"bun",
	"composer",
	"bundle",
	"poetry",
	"uv",
	"pipenv",
	"pdm",
	"pip",
	"cargo",
];
const REST = ["go", "mvn", "gradle", "dotnet", "mix", "conda", "sbt", "dart", "swift", "deno"];

/** All installs of dependencies in RUN lines, in order; what builds the project as well is one too. */
export function installsOf(simulation: Simulation): Install[] {
	return oncePer(simulation, "installs", () =>
		callsOf(simulation, ...INSTALLERS, ...REST).flatMap((call) => {
			const effect = call.execution.effects.find(({ kind }) => kind === "dependencies");
			if (effect?.kind !== "dependencies") return [];
			const manifests = effect.manifests.map(({ path }) => baseName(path));
			return [{ ...call, ecosystem: effect.ecosystem, into: effect.into, manifests }];
		}),
	);
}

/** Those of one stage. */
export function installsIn(simulation: Simulation, stage: Stage): Install[] {
	const byStage = oncePer(simulation, "installs of stages", () => {
		const found = new Map<Stage, Install[]>();
		for (const install of installsOf(simulation)) {
			const list = found.get(install.stage);
			if (list) list.push(install);
			else found.set(install.stage, [install]);
		}
		return found;
	});
	return byStage.get(stage) ?? [];
}

/** Whether a command also compiles the project, rather than only bringing its dependencies. */
export function compiles({ execution }: Call): boolean {
	return execution.effects.some(({ kind }) => kind === "produces" || kind === "builds");
}

/** The option, or the variable with its value, by which an install leaves out what only development needs; or null. */
export function productionOption(call: Call): string | null {
	const { name } = call;
	const program = name.split(" ", 1)[0] ?? "";
	if (["npm", "bun"].includes(program)) {
		const omit = valueOf(call, "--omit");
		if (omit === "dev") return `--omit=${omit}`;
		if (/^prod/.test(valueOf(call, "--only") ?? "")) return "--only=production";
		const option = optionOf(call, "--production");
		return option ?? (program === "npm" ? byNodeEnvironment(call) : null);
	}
	if (program === "yarn")
		return valueOf(call, "--production") === "false"
			? null
			: (optionOf(call, "--production") ?? byNodeEnvironment(call));
	if (program === "pnpm") return optionOf(call, "--prod") ?? (name === "pnpm install" ? byNodeEnvironment(call) : null);
	if (program === "composer" || program === "uv") return optionOf(call, "--no-dev");
	if (program === "poetry") {
		const option = optionOf(call, "--no-dev");
		if (option) return option;
		if (/\bmain\b/.test(valueOf(call, "--only") ?? "")) return "--only main";
		return /\bdev\b/.test(valueOf(call, "--without") ?? "") ? "--without dev" : null;
	}
	if (program !== "bundle") return null;
	if (/development/.test(valueOf(call, "--without") ?? "")) return "--without";
	return /development/.test(variableOf(call, "BUNDLE_WITHOUT") ?? "") ? "BUNDLE_WITHOUT" : null;
}

function byNodeEnvironment(call: Call): string | null {
	if (optionOf(call, "--no-production", "--include") || valueOf(call, "--production") === "false") return null;
	return variableOf(call, "NODE_ENV") === "production" ? "NODE_ENV=production" : null;
}
