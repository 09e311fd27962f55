import type { Message } from "../../../model/message.ts";
import { callsOf } from "../../idioms/calls.ts";
import { installsIn, productionOption } from "../../idioms/installs.ts";
import { baseName } from "../../simulate/paths.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** A tool that `npx` starts in a container, where a line has left out or removed what only development needs. */
export function prunedTool({ simulation, stage, step }: LineContext): Message[] {
	const npx = step.executions.find(({ invocation }) => invocation.id === "npx");
	const tool = npx?.inner[0]?.invocation.name;
	const given = npx?.invocation.options.some(({ facts }) => facts?.names.includes("--package"));
	if (!stage || !tool || given || !/^[a-z][\w.-]*$/.test(tool)) return [];
	const line = prunedIn(simulation, stage);
	return line === null ? [] : [say("instructions/cmd#beware.pruned-tool", { tool, line: lineRef(line) })];
}

/** The line by which the `node_modules` of a stage, or of the one that it is copied from, lack the development tools. */
function prunedIn(simulation: Simulation, stage: Stage, hops = 3): number | null {
	const prunes = callsOf(simulation, "npm prune", "pnpm prune", "yarn workspaces focus").filter(
		(call) => call.stage === stage && (call.name !== "yarn workspaces focus" || productionOption(call) !== null),
	);
	const without = installsIn(simulation, stage).filter(
		(one) => one.ecosystem === "npm" && (prunes.length > 0 || productionOption(one) !== null),
	);
	const last = [...prunes, ...without].sort((a, b) => a.at - b.at).at(-1);
	if (last) return last.line;
	if (hops === 0 || installsIn(simulation, stage).some(({ ecosystem }) => ecosystem === "npm")) return null;
	const copied = stage.files.below("/").find(({ path, event }) => baseName(path) === "node_modules" && event.copied);
	const origin = copied?.event.copied?.stage;
	const from = origin == null ? null : simulation.stages[origin];
	if (from && from !== stage) return prunedIn(simulation, from, hops - 1);
	return stage.parent ? prunedIn(simulation, stage.parent, hops - 1) : null;
}
