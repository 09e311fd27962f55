import { lineRef } from "../explain/context.ts";
import { buildsOn } from "../idioms/asking.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { headSpan, runsWith, subcommandOf } from "./support/commands.ts";
import { isMounted } from "./support/layers.ts";

/** Commands that read the store of downloaded packages, by program: what is mounted for its installs they need as well. */
const READS: Record<string, RegExp> = {
	pnpm: /^(install|deploy|add|fetch|rebuild)$/,
	go: /^(build|install|test|vet|run|generate|mod download|mod vendor)$/,
	cargo: /^(build|test|install|check|fetch|clippy|rustc|run)$/,
	npm: /^(ci|install)$/,
	pip: /^install$/,
	uv: /^(sync|pip install)$/,
	composer: /^(install|require|update)$/,
};

/** What of a mount's path tells that it holds a program's downloads. */
const STORES: Record<string, RegExp> = {
	pnpm: /pnpm/,
	go: /\/pkg\/mod/,
	cargo: /cargo/,
	npm: /\.npm/,
	pip: /cache\/pip/,
	uv: /cache\/uv/,
	composer: /composer/,
};

/** A RUN that lacks the cache mount with which an earlier one of its stage keeps the same program's downloads. */
export const cacheMountMissing: Rule = {
	aliases: [],
	severity: "info",
	rank: 27,
	*check(simulation) {
		for (const { step, first, stage } of runsWith(simulation, (execution, at) => reads(execution, at))) {
			const id = first.invocation.id ?? "";
			if (!stage.needed || step.instruction.mounts.some(({ target }) => STORES[id]?.test(target ?? ""))) continue;
			const earlier = mounting(simulation, step, id);
			const mount = earlier?.instruction.mounts.find(
				({ type, target }) => type === "cache" && STORES[id]?.test(target ?? ""),
			);
			// Under a cache mount of another name nothing goes into the layer.
			if (!earlier || !mount?.target || isMounted(step, mount.target)) continue;
			const line = lineRef(earlier.instruction.startLine);
			yield {
				at: step.instruction.index,
				span: headSpan(first),
				values: { command: commandOf(first), line, target: mount.target },
			};
		}
	},
};

/** A command that reads the store; one that is told to do without the network or has all that it needs does not count. */
function reads({ invocation, context: _, command }: Execution, _at: Step): boolean {
	const wanted = READS[invocation.id ?? ""];
	if (!wanted?.test(subcommandOf(invocation))) return false;
	return !command.words.some(({ text }) => /^(-mod=vendor|--version|--help)$/.test(text));
}

function commandOf({ invocation }: Execution): string {
	return [invocation.name, subcommandOf(invocation)].filter((one) => one !== "").join(" ");
}

/** The last line before, of this stage or of those below, that mounts the cache for the same program. */
function mounting({ steps }: Simulation, step: Step, id: string): Step | undefined {
	return steps.findLast(
		(one) =>
			one.instruction.index < step.instruction.index &&
			buildsOn(step.stage, one.stage) &&
			one.executions.some(({ invocation }) => invocation.id === id && READS[id]?.test(subcommandOf(invocation))) &&
			one.instruction.mounts.some(({ type, target }) => type === "cache" && STORES[id]?.test(target ?? "")),
	);
}
