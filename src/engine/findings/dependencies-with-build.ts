import { baseName } from "../simulate/paths.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { variableAt } from "../simulate/variables.ts";
import type { Found, Rule } from "./rule.ts";
import { installsAfterEverything } from "./sources-before-install.ts";
import { cacheOf, mountFix } from "./support/cache-mounts.ts";
import { restoreWithBuild } from "./support/dotnet-restore.ts";
import { modulesWithBuild } from "./support/go-modules.ts";

/** What fetches the dependencies without building, by the ecosystem of the `dependencies` effect. */
const FETCHES: Record<string, string> = {
	gradle: "dependencies",
	maven: "dependency:go-offline",
	go: "mod download",
};

/** Ecosystems whose dependencies come as source code and are compiled with the project. */
const COMPILED = new Set(["cargo"]);

/** One line fetches the dependencies and builds the project, so that every edit fetches them again. */
export const dependenciesWithBuild: Rule = {
	aliases: [],
	severity: "info",
	rank: 22,
	anew: true,
	*check(simulation) {
		for (const { builds, ...found } of installsAfterEverything(simulation)) {
			const step = simulation.steps[found.at ?? -1];
			if (!builds || !step) continue;
			const install = step.executions.find((execution) => cacheOf(execution, step) !== null);
			const fix = install && mountFix(step, install);
			const { reason, values } = wayOut(step, install);
			yield { ...found, reason, values: { ...found.values, ...values }, ...(fix && { fix }) };
		}
		yield* modulesWithBuild(simulation);
		yield* restoreWithBuild(simulation);
	},
};

/** What would keep the downloads: the command of this ecosystem and the directory of its cache, where both are known. */
function wayOut(step: Step, install: Execution | undefined): Pick<Found, "reason" | "values"> {
	const ecosystem = install?.effects.find((effect) => effect.kind === "dependencies")?.ecosystem ?? "";
	if (COMPILED.has(ecosystem)) return { reason: "compiled" };
	const fetch = FETCHES[ecosystem];
	const cache = install && cacheOf(install, step);
	const moved = step.stage && variableAt(step.stage, "GRADLE_USER_HOME", step.instruction.index);
	if (!install || !fetch || !cache || (ecosystem === "gradle" && moved)) return { reason: "any" };
	const program = install.invocation.name;
	const wrapper = /^(gradle|mvn)w$/.test(baseName(program));
	const reason = `${ecosystem === "gradle" ? "described" : "fetched"}${wrapper ? "-wrapper" : ""}`;
	return {
		reason,
		values: {
			...{ command: `${program} ${fetch}`, cache },
			...(wrapper && { tool: ecosystem === "gradle" ? "Gradle" : "Maven" }),
		},
	};
}
