import type { Message } from "../../../model/message.ts";
import { installsIn } from "../../idioms/installs.ts";
import { baseName, isWithin, resolvePath } from "../../simulate/paths.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";

/** What bundles of frameworks that bring their own packages are called. */
const COMPLETE = /\/(?:standalone|\.output)(?:\/|$)/;

/** A program of Node.js that another stage built and that is copied without the packages which were installed there. */
export function bundledProgram(context: LineContext): Message[] {
	const { simulation, stage, step, state } = context;
	const node = step.executions.find(({ invocation }) => invocation.id === "node");
	const script = node?.invocation.operands[0]?.word.text;
	if (!stage || !script || /[$`]/.test(script)) return [];
	const path = resolvePath(node?.workdir ?? state?.workdir.value ?? "/", script);
	const origin = stage.files.origin(path);
	const copied = origin?.event.copied;
	const from = copied?.stage == null ? null : simulation.stages[copied.stage];
	if (!origin || !copied || !from || COMPLETE.test(copied.path) || COMPLETE.test(path)) return [];
	if (chain(stage).some((one) => installs(simulation, one) || one.files.opaque.length > 0)) return [];
	if (!chain(from).some((one) => installs(simulation, one)) || hasPackages(simulation, stage)) return [];
	const line = lineRef(lineOf(context, origin.event.at));
	return [say("instructions/cmd#beware.bundled", { line })];
}

function chain(stage: Stage): Stage[] {
	return stage.parent ? [stage, ...chain(stage.parent)] : [stage];
}

function installs(simulation: Simulation, stage: Stage): boolean {
	return installsIn(simulation, stage).some(({ ecosystem }) => ecosystem === "npm");
}

/** Whether `node_modules` may be in a stage: by its name, in a directory copied whole, or with the project. */
function hasPackages({ stages }: Simulation, stage: Stage): boolean {
	return stage.files.below("/").some(({ path, event }) => {
		if (baseName(path) === "node_modules") return true;
		if (event.context !== undefined) return /^\.?\/?$/.test(event.context);
		const from = event.copied?.stage == null ? null : stages[event.copied.stage];
		if (!event.copied || (event.copied.stage === null && event.tree)) return event.copied !== undefined;
		const place = event.copied.path;
		return (
			from?.files.below("/").some((one) => baseName(one.path) === "node_modules" && isWithin(one.path, place)) === true
		);
	});
}
