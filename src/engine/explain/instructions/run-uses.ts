import type { Message } from "../../../model/message.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { type Step, usesBy, usesOf } from "../../simulate/simulation.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";

/** Which copied files the installed dependencies come from: while those are the same, Docker reuses this layer. */
export function manifests(context: LineContext): Message[] {
	const { instruction, simulation, step } = context;
	// What compiles the project runs again for each change of its sources, not for these files alone.
	const compiles = step.executions.some(({ effects }) =>
		effects.some(({ kind }) => kind === "produces" || kind === "builds"),
	);
	if (compiles) return [];
	const uses = usesBy(simulation, instruction.index).filter((use) => use.kind === "manifest");
	const narrow = uses.filter(({ of }) => {
		const copy = simulation.steps[of];
		return !copy || !everything(copy);
	});
	if (narrow.length === 0) return [];
	const files = [...new Set(narrow.map((use) => use.name))];
	const from = say("words/lines#from", { lines: lineRef(...narrow.map((use) => lineOf(context, use.of))) });
	const whole = stepsBy(simulation, "copies of everything", (one) => (one.stage && everything(one) ? [one.stage] : []));
	const project = step.stage && whole.get(step.stage)?.[0];
	if (project && project.place.index < instruction.index) {
		const line = lineRef(project.place.startLine);
		return [
			say("instructions/run#why.manifests-late", { files, from }),
			say("instructions/run#why.project-before", { line }),
		];
	}
	return [say("instructions/run#why.manifests", { files, from })];
}

/** Whether a line copies the whole build context. */
function everything({ transfer }: Step): boolean {
	return transfer?.from === null && transfer.sources.some((source) => source.kind === "everything");
}

/** Lines of other stages, or of the container's start, that use what this line makes. */
export function feeds(context: LineContext): Message[] {
	const { instruction, simulation } = context;
	const uses = usesOf(simulation, instruction.index);
	const copied = uses.filter((use) => use.kind === "path" && simulation.steps[use.by]?.transfer?.from?.stage != null);
	const result: Message[] = [];
	if (copied.length > 0) {
		const paths = [...new Set(copied.map((use) => use.name))];
		result.push(
			say("instructions/run#why.copied", { paths, lines: lineRef(...copied.map((use) => lineOf(context, use.by))) }),
		);
	}
	const made = [...new Set(copied.map(({ name }) => name))].filter((path) => makesDirectory(context, path));
	if (made.length > 0) result.push(say("instructions/run#why.copied-empty", { paths: made }));
	const brought = uses.filter((use) => use.kind === "package");
	if (brought.length > 0) {
		const packages = [...new Set(brought.map((use) => use.name))];
		const lines = lineRef(...brought.map((use) => lineOf(context, use.by)));
		result.push(say("instructions/run#why.packages-copied", { packages, lines }));
	}
	const programs = uses.filter((use) => use.kind === "program" && use.by !== instruction.index);
	const named = [...new Set(programs.map((use) => use.name))].slice(0, 3);
	if (named.length > 0) {
		const lines = lineRef(...programs.filter((use) => named.includes(use.name)).map((use) => lineOf(context, use.by)));
		result.push(say("instructions/run#why.programs", { programs: named, lines }));
	}
	const users = uses.filter((use) => use.kind === "user");
	const [user] = users;
	if (user)
		result.push(
			say("instructions/run#why.user", {
				user: user.name,
				lines: lineRef(...users.map((use) => lineOf(context, use.by))),
			}),
		);
	return result;
}

/** Whether this line does nothing but make directories, this one among them, and none puts anything into it for sure. */
function makesDirectory({ step: { executions }, stage, instruction }: LineContext, path: string): boolean {
	return (
		stage?.files.below(path).every(({ event }) => event.at <= instruction.index) === true &&
		executions.every(({ invocation: { id } }) => id === "mkdir" || id === "set") &&
		executions.some(({ effects }) => effects.some((effect) => effect.kind === "creates" && effect.path === path))
	);
}
