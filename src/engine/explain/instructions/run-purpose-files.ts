import type { Message } from "../../../model/message.ts";
import { copiesFrom } from "../../idioms/copies.ts";
import { isRoot } from "../../simulate/conditions.ts";
import { firstAfter } from "../../simulate/index-of.ts";
import { isWithin } from "../../simulate/paths.ts";
import type { AppliedEffect } from "../../simulate/simulation.ts";
import { isSystemDirectory } from "../../simulate/transfer.ts";
import { type LineContext, lineRef, say } from "../context.ts";
import { laterRuns, linesOf, workdirsAt, writersBelow } from "../neighbours.ts";

const KEY = "instructions/run#why";

/** Later lines that put something into a directory made here, or work in it. */
export function filled(context: LineContext, effects: AppliedEffect[]): Message[] {
	for (const path of effects.flatMap(placeOf)) {
		if (path === "/" || path.includes("$") || /\.\w+$/.test(path)) continue;
		const writers = writersBelow(context, path);
		const workers = laterRuns(context).filter((step) =>
			step.executions.some(({ workdir }) => workdir !== null && isWithin(workdir, path)),
		);
		const lines = [...new Set([...writers, ...workers])].sort((a, b) => a.instruction.index - b.instruction.index);
		const form = workers.length === 0 ? "filled" : writers.length === 0 ? "worked" : "filled-worked";
		if (lines.length > 0) return [say(`${KEY}.${form}`, { path, lines: linesOf(lines) })];
	}
	return [];
}

function placeOf(effect: AppliedEffect): string[] {
	return effect.kind === "creates" && effect.as !== "file" && effect.as !== "archive" ? [effect.path] : [];
}

/** A place that the value of a variable names or lies in: programs look there for what the line unpacks. */
export function namedPlace({ step, stage, instruction }: LineContext, effects: AppliedEffect[]): Message[] {
	const places = effects.flatMap((effect) =>
		effect.kind === "creates" &&
		effect.path !== "/" &&
		// What is unpacked where the command happens to stand may be anything.
		!step.executions.some(({ workdir }) => workdir === effect.path) &&
		(effect.as === "directory" || effect.as === "unpacked") &&
		!isSystemDirectory(effect.path)
			? [effect.path]
			: [],
	);
	if (!stage || !effects.some((effect) => effect.kind === "creates" && effect.as === "unpacked")) return [];
	const named = stage.changes.env.find(
		({ name, value, from }) =>
			from.line !== null &&
			from.line !== instruction.startLine &&
			!/PATH$/.test(name) &&
			value?.startsWith("/") &&
			places.some((place) => isWithin(value, place)),
	);
	return named
		? [say(`${KEY}.named-place`, { name: named.name, value: named.value ?? "", line: lineRef(named.from.line ?? 0) })]
		: [];
}

/** What is built in a directory that another stage copies as a whole. */
export function takenWhole({ step, stage, simulation }: LineContext, effects: AppliedEffect[]): Message[] {
	if (!stage || !effects.some(({ kind }) => kind === "builds")) return [];
	const places = effects.flatMap((effect) => (effect.kind === "builds" ? [effect.workdir] : []));
	const copies = (copiesFrom(simulation).get(stage) ?? []).flatMap((other) => {
		if (!other.transfer || other.place.index < step.place.index) return [];
		const source = other.transfer.sources.find(({ path }) => path !== "/" && places.some((one) => isWithin(one, path)));
		return source ? [{ other, path: source.path }] : [];
	});
	const [first] = copies;
	return first ? [say(`${KEY}.taken-whole`, { path: first.path, lines: linesOf([first.other]) })] : [];
}

/** A directory that the next WORKDIR would make as well. */
export function byWorkdir({ step, stage, simulation, state }: LineContext, effects: AppliedEffect[]): Message[] {
	const [only, ...others] = step.executions;
	const [effect, ...more] = effects;
	if (!stage || others.length > 0 || more.length > 0 || only?.invocation.id !== "mkdir" || effect?.kind !== "creates")
		return [];
	if (only.invocation.options.some(({ written }) => /^(?:-m|--mode)/.test(written))) return [];
	// As whom WORKDIR makes a directory is not as whom a RUN does.
	if (state?.user && !isRoot(state.user.value)) return [];
	const all = workdirsAt(simulation, effect.path);
	const next = all[firstAfter(all, step.place.index)];
	// What stands between may need it: only the line right before is certain to be idle.
	return next && next === simulation.steps[step.place.index + 1]
		? [say(`${KEY}.workdir-makes`, { path: effect.path, line: linesOf([next]) })]
		: [];
}

/** Directories that no later line uses, where the line does nothing but prepare them. */
export function made({ ships, stage }: LineContext, effects: AppliedEffect[]): Message[] {
	const paths = effects.flatMap((effect) =>
		effect.kind === "creates" && effect.as === "directory" && !effect.path.includes("$") ? [effect.path] : [],
	);
	const others = effects.some(({ kind }) => kind !== "creates" && kind !== "owns" && kind !== "mode");
	if (!ships || others || paths.length === 0) return [];
	const shown = [...new Set(paths)].slice(0, SHOWN);
	const volumes = stage?.state.volumes.map(({ value }) => value) ?? [];
	const lost = shown.filter((path) => DATA.test(path) && !volumes.some((volume) => isWithin(path, volume)));
	return [
		say(`${KEY}.made-ready`, { paths: shown }),
		...(lost.length > 0 ? [say(`${KEY}.made-lost`, { path: lost[0] ?? "" })] : []),
	];
}

/** Directories that by their names hold what a program keeps, rather than settings or programs. */
const DATA =
	/^\/var\/lib\/|\/(?:data|uploads?|media|storage|files|photos|pictures|images|db|database|reports?|backups?|workspaces?|documents)(?:\/|$)/i;

/** How many paths one sentence names. */
export const SHOWN = 4;

/** A script of the project that runs after the installation, in this line or a later one; its text is not in the file. */
export function scriptAfter(context: LineContext, effects: AppliedEffect[]): string | null {
	const { executions } = context.step;
	const install = executions.findIndex((one) =>
		one.effects.some((effect) => effects.includes(effect) && effect.kind === "installs"),
	);
	const after = [...executions.slice(install + 1), ...laterRuns(context).flatMap((step) => step.executions)];
	return after.find((one) => /\.(?:sh|bash)$/.test(one.invocation.program.text))?.invocation.program.text ?? null;
}
