import type { Message } from "../../model/message.ts";
import { isRoot } from "../simulate/conditions.ts";
import { type Simulation, type Step, usesOf } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { lineRef, say } from "./context.ts";

/** What the file does well, each with its lines. */
export function benefits(simulation: Simulation, last: Stage): Message[] {
	const key = (name: string) => `summary/benefits#${name}`;
	const { steps } = simulation;
	const result: Message[] = [];
	const copies = steps.filter((step) => step.stage === last && step.transfer?.from?.stage);
	if (copies.length > 0) result.push(say(key("multi-stage"), { lines: linesOf(copies) }));
	const first = steps.filter((step) => manifestFirst(simulation, step));
	if (first.length > 0) result.push(say(key("manifests-first"), { lines: linesOf(first) }));
	const mounts = steps.filter((step) => step.instruction.mounts.some((mount) => mount.type === "cache"));
	if (mounts.length > 0) result.push(say(key("cache-mounts"), { lines: linesOf(mounts) }));
	const secrets = steps.filter((step) => step.instruction.mounts.some((mount) => mount.type === "secret"));
	if (secrets.length > 0) result.push(say(key("secrets"), { lines: linesOf(secrets) }));
	const user = last.state.user;
	if (user && user.from.line !== null && !isRoot(user.value) && last.image?.distro !== "scratch") {
		result.push(say(key("user"), { user: user.value, lines: lineRef(user.from.line) }));
	}
	const process = [last.state.entrypoint, last.state.cmd].filter(
		(one) => one?.from.line != null && one.value.json && !/(^|\/)(ba|da|z|a)?sh$/.test(one.value.words[0] ?? ""),
	);
	if (process.length > 0)
		result.push(say(key("exec"), { lines: lineRef(...process.map((one) => one?.from.line ?? 0)) }));
	return result;
}

/** What to improve first, each with its lines. */
export function improvements(simulation: Simulation, last: Stage): Message[] {
	const key = (name: string) => `summary/improvements#${name}`;
	const { steps } = simulation;
	const result: Message[] = [];
	const floating = simulation.stages.filter((stage) => stage.needed && floats(stage));
	if (floating.length > 0)
		result.push(
			say(key("floating-tag"), {
				images: [...new Set(floating.map((stage) => stage.resolvedBase ?? stage.base))],
				lines: lineRef(...floating.map((stage) => stage.startLine)),
			}),
		);
	const wasted = steps.filter((step) => step.stage?.needed && installsAfterSources(simulation, step));
	if (wasted.length > 0) result.push(say(key("manifests-first"), { lines: linesOf(wasted) }));
	const everything = steps.filter(
		(step) => step.transfer?.from === null && step.transfer.sources.some((source) => source.kind === "everything"),
	);
	if (everything.length > 0) result.push(say(key("ignore-file"), { lines: linesOf(everything) }));
	if (simulation.stages.length === 1 && buildsOnly(simulation, last))
		result.push(say(key("multi-stage"), { base: rootStage(last).resolvedBase ?? last.base }));
	const user = last.state.user;
	if (user && isRoot(user.value)) result.push(say(key("user")));
	const shell = [last.state.entrypoint, last.state.cmd].filter((one) => one?.from.line != null && !one.value.json);
	if (shell.length > 0) result.push(say(key("exec"), { lines: lineRef(...shell.map((one) => one?.from.line ?? 0)) }));
	return result;
}

function linesOf(steps: Step[]) {
	return lineRef(...steps.map((step) => step.instruction.startLine));
}

function floats(stage: Stage): boolean {
	const reference = stage.image?.reference;
	if (!reference || stage.resolvedBase === "scratch" || reference.digest) return false;
	return reference.tag === null || reference.tag === "latest";
}

function manifestFirst(simulation: Simulation, step: Step): boolean {
	if (!step.transfer || step.transfer.from || step.transfer.sources.some((source) => source.kind === "everything"))
		return false;
	return usesOf(simulation, step.instruction.index).some((use) => use.kind === "manifest");
}

function installsAfterSources(simulation: Simulation, step: Step): boolean {
	const manifests = step.executions.flatMap((execution) =>
		execution.effects.flatMap((effect) => (effect.kind === "dependencies" ? effect.manifests : [])),
	);
	const origins = manifests.flatMap((manifest) =>
		manifest.origin && manifest.origin.event.at >= 0 ? [manifest.origin] : [],
	);
	return (
		origins.length > 0 &&
		!step.instruction.mounts.some((mount) => mount.type === "cache") &&
		origins.every((origin) =>
			simulation.steps[origin.event.at]?.transfer?.sources.some((source) => source.kind === "everything"),
		)
	);
}

/** A single stage that compiles leaves its tools in the image. */
function buildsOnly(simulation: Simulation, last: Stage): boolean {
	return simulation.steps.some(
		(step) =>
			step.stage === last &&
			step.instruction.keyword === "RUN" &&
			step.executions.some((execution) =>
				execution.effects.some((effect) => effect.kind === "produces" && effect.as === "binary"),
			),
	);
}
