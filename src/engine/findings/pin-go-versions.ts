import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { rootStage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";
import { headSpan, isCommand, runsWith } from "./support/commands.ts";
import { openPackages } from "./support/unpinned.ts";

/** Go programs installed in whatever version is the newest. */
export const pinGoVersions: Rule = {
	aliases: ["hadolint/DL3062"],
	severity: "warning",
	instead: ["commands/go#subcommands.install.beware.0", "commands/go#subcommands.get.beware.0"],
	*check(simulation) {
		const open = (execution: Execution, step: Step) =>
			openPackages(
				execution,
				"go",
				(text) => moves(text) || (!text.includes("@") && isRemote(text) && !inModule(simulation, step)),
			);
		const wanted = (execution: Execution, step: Step) =>
			isCommand(execution, "go", "install", "get", "run") &&
			open(execution, step).length > 0 &&
			!checksOut(simulation, step);
		for (const { step, first, hits } of runsWith(simulation, wanted)) {
			const packages = [...new Set(hits.flatMap((hit) => open(hit, step)))];
			const reason = knowsVersions(step) ? "versions" : "old";
			yield { at: step.instruction.index, span: headSpan(first), reason, values: { packages } };
		}
	},
};

/** Whether `@` and a version works without a `go.mod`: in module mode, the default since Go 1.16. */
function knowsVersions({ stage }: Step): boolean {
	const image = stage && rootStage(stage).image;
	const [major = 1, minor = 16] = (image?.id === "golang" ? (image.version ?? "") : "").split(".").map(Number);
	return major !== 1 || minor >= 16;
}

function moves(text: string): boolean {
	return /@(latest|upgrade|master|main|HEAD)$/.test(text);
}

/** Whether a package lies at an address: its first segment has a dot and is no relative path. */
function isRemote(text: string): boolean {
	return /^[\w-]+(\.[\w-]+)+\/[^*]+$/.test(text) && !text.includes("...");
}

/** Whether the stage checks out a commit later on: `go get` only fetched the repository. */
function checksOut({ steps }: Simulation, { stage, instruction }: Step): boolean {
	return steps.some(
		(step) =>
			step.stage === stage &&
			step.instruction.index >= instruction.index &&
			step.executions.some((execution) => isCommand(execution, "git", "checkout", "reset")),
	);
}

/** Whether files of the project are there by then: its `go.mod` may give the version. */
function inModule({ steps }: Simulation, { stage, instruction }: Step): boolean {
	if (instruction.mounts.some(({ type }) => type === "bind")) return true;
	return steps.some(
		(step) => step.transfer !== null && step.stage === stage && step.instruction.index < instruction.index,
	);
}
