import { runsCalling } from "../idioms/runs.ts";
import { isVersion } from "../images/release.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { rootStage } from "../simulate/stage.ts";
import { variableAt } from "../simulate/variables.ts";
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
		for (const { step, first, hits } of runsWith(simulation, wanted, runsCalling(simulation, "go"))) {
			const packages = [...new Set(hits.flatMap((hit) => open(hit, step)))];
			const outside = isOutside(simulation, step, first);
			yield {
				at: step.instruction.index,
				span: headSpan(first),
				form: outside ? "outside" : "newest",
				reason: outside ? "outside" : knowsVersions(step) ? "versions" : "old",
				values: { packages },
			};
		}
	},
};

/** Whether `go get` finds no `go.mod`, without which it ends with an error from Go 1.18 on. */
function isOutside({ steps }: Simulation, step: Step, execution: Execution): boolean {
	const { stage, instruction } = step;
	const image = stage && rootStage(stage).image;
	if (!stage || !isCommand(execution, "go", "get") || image?.id !== "golang" || !isVersion(image.version, ">=1.18"))
		return false;
	const { workdir } = execution;
	if (workdir === null || variableAt(stage, "GO111MODULE", instruction.index)) return false;
	// A repository that was cloned there, or a module that was begun, has one.
	return !steps.some(
		(one) =>
			one.stage === stage &&
			one.instruction.index <= instruction.index &&
			(one.transfer !== null ||
				one.executions.some(
					({ invocation, effects, command }) =>
						isGoMod(invocation) ||
						command.assignments.some(({ name }) => name === "GO111MODULE") ||
						(invocation.id === "git" &&
							effects.some((effect) => "to" in effect && effect.to && isWithin(workdir, effect.to))),
				)),
	);
}

const isGoMod = ({ id, subcommands }: Execution["invocation"]) => id === "go" && subcommands[0]?.name === "mod";

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
