import type { Mount } from "../../model/dockerfile.ts";
import type { Values } from "../../model/message.ts";
import { lineRef } from "../explain/context.ts";
import { isSet, optionValue } from "../explain/mounts/mount.ts";
import { stageName } from "../explain/overview/stages.ts";
import { switchesErrexit } from "../simulate/errexit.ts";
import { declaredArguments } from "../simulate/rebuild/choices.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { type Differ, differ, named, onlyIn } from "./difference.ts";
import type { Studied } from "./index.ts";
import type { Pair } from "./match.ts";
import type { Paired } from "./stages.ts";

/** What is different for those who build: stages to ask for, secrets, arguments, directories kept between builds. */
export function buildChanges(
	{ simulation: old }: Studied,
	{ simulation: now }: Studied,
	paired: Paired,
	pairs: Pair[],
): Differ[] {
	return [
		...target(old, now, paired),
		...stages(old, now, paired),
		...secrets(old, now),
		...caches(old, now),
		...argumentsOf(old, now),
		...failures(pairs),
	];
}

function target({ target: old }: Simulation, { target: now }: Simulation, { stageOf }: Paired): Differ[] {
	if (!old || !now || old.name === "" || now.name === "" || stageOf.get(now.index) === old.index) return [];
	return [differ("target", "neutral", 90, "build#target", { old: stageName(old), new: stageName(now) })];
}

function stages(old: Simulation, now: Simulation, { stageOf, renamed }: Paired): Differ[] {
	const result = now.stages.flatMap(({ name }) => {
		const was = renamed.get(name.toLowerCase());
		return was === undefined ? [] : [differ("stages", "neutral", 28, "build#stages.renamed", { old: was, new: name })];
	});
	const kept = new Set(stageOf.values());
	const gone = old.stages.filter(({ index, name }) => name !== "" && !kept.has(index));
	// A stage that no other uses is there to be asked for.
	const asked = gone.some((stage) => !isUsed(stage));
	if (gone.length > 0)
		result.push(differ("stages", "neutral", asked ? 48 : 16, "build#stages.gone", named(gone.map(({ name }) => name))));
	return result;
}

function isUsed({ usedBy }: Stage): boolean {
	return usedBy.length > 0;
}

interface Mounted {
	mount: Mount;
	line: number;
}

function mountsOf({ steps }: Simulation, type: string): Mounted[] {
	return steps.flatMap(({ stage, instruction }) =>
		stage?.needed
			? instruction.mounts
					.filter((mount) => optionValue(mount, "type") === type)
					.map((mount) => ({ mount, line: instruction.startLine }))
			: [],
	);
}

/** How the build command names a secret, and a mounted agent. */
function idOf(mount: Mount): string {
	return optionValue(mount, "id") ?? (optionValue(mount, "target") ?? "default").replace(/^.*\//, "");
}

function secrets(old: Simulation, now: Simulation): Differ[] {
	return (["secret", "ssh"] as const).flatMap((type) => {
		const [first, second] = [mountsOf(old, type), mountsOf(now, type)];
		const ids = (list: Mounted[]) => [...new Set(list.map(({ mount }) => idOf(mount)))];
		const come = onlyIn(ids(second), ids(first)).map((id) => {
			const own = second.filter(({ mount }) => idOf(mount) === id);
			const values: Values = { id, lines: lineRef(...own.map(({ line }) => line)) };
			const required = own.some(({ mount }) => isSet(mount, "required"));
			return differ("secrets", "neutral", 64, `build#${type}.${required ? "required" : "come"}`, values);
		});
		const gone = onlyIn(ids(first), ids(second)).map((id) =>
			differ("secrets", "neutral", 22, `build#${type}.gone`, { id }),
		);
		return [...come, ...gone];
	});
}

function caches(old: Simulation, now: Simulation): Differ[] {
	const [first, second] = [mountsOf(old, "cache"), mountsOf(now, "cache")];
	const place = ({ mount }: Mounted) => optionValue(mount, "target") ?? "";
	const paths = (list: Mounted[]) => [...new Set(list.map(place))].filter((path) => path !== "");
	const come = onlyIn(paths(second), paths(first));
	const gone = onlyIn(paths(first), paths(second));
	return [
		...(come.length > 0 ? [differ("caches", "good", 36, "build#caches.come", { paths: come })] : []),
		...(gone.length > 0 ? [differ("caches", "bad", 46, "build#caches.gone", { paths: gone })] : []),
	];
}

function argumentsOf(old: Simulation, now: Simulation): Differ[] {
	const own = (simulation: Simulation) =>
		new Map(declaredArguments(simulation).flatMap((one) => (one.predefined ? [] : [[one.name, one.default] as const])));
	const [first, second] = [own(old), own(now)];
	// What changes between ENV and ARG is told of the image.
	const variable = ({ target }: Simulation, name: string) => target?.env.entries().has(name) ?? false;
	const come = [...second.keys()].filter((name) => !first.has(name) && !variable(old, name));
	const empty = come.filter((name) => second.get(name) === null);
	const given = come.filter((name) => second.get(name) !== null);
	const gone = [...first.keys()].filter((name) => !second.has(name) && !variable(now, name));
	return [
		...(empty.length > 0 ? [differ("arguments", "neutral", 43, "build#arguments.empty", named(empty))] : []),
		...(given.length > 0 ? [differ("arguments", "neutral", 14, "build#arguments.come", named(given))] : []),
		...(gone.length > 0 ? [differ("arguments", "neutral", 18, "build#arguments.gone", named(gone))] : []),
	];
}

/** Lines in which a command that fails no longer stops the build, or does from now on. */
function failures(pairs: Pair[]): Differ[] {
	const turned = (from: boolean, to: boolean) =>
		pairs.flatMap(({ before, after }) => {
			if (!before || !after || after.instruction.keyword !== "RUN" || before.executions.length < 2) return [];
			const fits = passesOver(before) === from && passesOver(after) === to && after.executions.length > 1;
			return fits ? [after.instruction.startLine] : [];
		});
	const [hidden, seen] = [turned(false, true), turned(true, false)];
	return [
		...(hidden.length > 0
			? [differ("failures", "bad", 67, "build#failures.hidden", { lines: lineRef(...hidden) })]
			: []),
		...(seen.length > 0 ? [differ("failures", "good", 40, "build#failures.seen", { lines: lineRef(...seen) })] : []),
	];
}

/** Whether some command but the last may fail and the script go on, for want of `&&` or `set -e`. */
function passesOver({ script, executions, before }: Step): boolean {
	if (!script) return false;
	const strict = executions.some(({ effects }) =>
		effects.some((effect) => effect.kind === "sets" && effect.option === "errexit"),
	);
	if (strict || switchesErrexit(before?.shell.value ?? [])) return false;
	return script.items.slice(0, -1).some((item) => {
		const own = executions.find(({ command }) => command === item);
		return item.kind !== "command" || (own !== undefined && !HARMLESS.test(own.invocation.name));
	});
}

/** Commands that do not fail, or whose failure nobody minds. */
const HARMLESS = /^(echo|printf|set|export|true|:)$/;
