import type { Message } from "../../../model/message.ts";
import type { State } from "../../../model/state.ts";
import { type Call, callsOf } from "../../idioms/calls.ts";
import { isRoot } from "../../simulate/conditions.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { variableAt } from "../../simulate/variables.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** Variables that tell Corepack where its cache is, so that it need not be the user's own. */
const PLACES = ["COREPACK_HOME", "XDG_CACHE_HOME", "HOME"];

/**
 * A package manager that the container starts and of which the image has only Corepack's starter: what was downloaded
 * during the build lies in the cache of another user, or nothing was.
 */
export function managerAtStart({ simulation, stage, step, instruction }: LineContext): Message[] {
	const started = step.executions.flatMap((one) => [one, ...one.inner]);
	const program = started.find(({ invocation: { id } }) => /^(?:pnpm|yarn)$/.test(id ?? ""))?.invocation.name;
	if (!stage || program === undefined || PLACES.some((name) => variableAt(stage, name, instruction.index))) return [];
	const own = lineage(stage);
	const calls = (...names: string[]) =>
		callsOf(simulation, ...names).filter((call) => own.has(call.stage) && call.at < instruction.index);
	const enabled = calls("corepack enable").find((call) => isOf(call, program));
	if (!enabled || calls("npm install").some((call) => installs(call, program))) return [];
	if (stage.files.below("/root/.cache/node").length > 0) return [];
	const fetching = calls(
		"corepack prepare",
		"corepack install",
		"corepack up",
		"corepack use",
		"corepack hydrate",
		program,
	);
	const user = nameOf(stage.state, stage);
	const others = fetching.filter((call) => isOf(call, program));
	if (others.some((call) => nameOf(call.step.before, stage) === user)) return [];
	const [first] = others;
	if (!first) return [say("instructions/cmd#beware.corepack.never", { program, line: lineRef(enabled.line) })];
	const other = nameOf(first.step.before, stage);
	return [say("instructions/cmd#beware.corepack.other", { program, user, other, line: lineRef(first.line) })];
}

function lineage(stage: Stage): Set<Stage> {
	const result = new Set<Stage>();
	for (let one: Stage | null = stage; one; one = one.parent) result.add(one);
	return result;
}

/** Whether a command of Corepack is about a package manager: about all where it names none. */
function isOf({ execution, name }: Call, program: string): boolean {
	const named = execution.invocation.operands.map(({ word }) => word.text.replace(/(?<=.)@.*/, ""));
	return !name.startsWith("corepack ") || named.length === 0 || named.includes(program);
}

function installs({ execution }: Call, program: string): boolean {
	return execution.invocation.operands.some(({ word }) => word.text.replace(/(?<=.)@.*/, "") === program);
}

/** Whose home directory programs use, as a name. */
function nameOf(state: State | null, stage: Stage): string {
	const user = state?.user?.value ?? rootStage(stage).image?.defaults.user ?? "root";
	return isRoot(user) ? "root" : user.replace(/:.*/, "");
}
