import type { BuildArgument, Change } from "../../../model/build.ts";
import { fileEntry, variableEntry } from "../../lookup.ts";
import { baseName, globPattern, hasGlob } from "../paths.ts";
import type { Simulation, Step } from "../simulation.ts";
import { isPlatformArgument } from "../variables.ts";

/** Choices of one kind: more than these would hide the others. */
const MOST = 6;

/** The build arguments that the file declares, once each, in order. */
export function declaredArguments({ steps, facts }: Simulation): BuildArgument[] {
	const found = new Map<string, BuildArgument>();
	for (const { instruction } of steps) {
		if (instruction.keyword !== "ARG") continue;
		for (const { key, value } of instruction.pairs) {
			const known = found.get(key);
			if (known) {
				known.lines.push(instruction.startLine);
				known.default ??= value;
				continue;
			}
			const predefined = variableEntry(facts, key)?.facts.predefined !== undefined || isPlatformArgument(key);
			found.set(key, { name: key, default: value, lines: [instruction.startLine], predefined });
		}
	}
	return [...found.values()];
}

/** Changes that readers of this file may ask about: manifests, other named files, a source, arguments, base images. */
export function suggestedChanges(simulation: Simulation): Change[] {
	const steps = simulation.steps.filter(({ stage }) => stage?.needed);
	const { manifests, others, source } = contextFiles(steps, simulation);
	const files = (paths: string[]) => paths.slice(0, MOST).map((path): Change => ({ kind: "file", path }));
	const names = declaredArguments(simulation).flatMap(({ name, predefined }) => (predefined ? [] : [name]));
	return [
		...files(manifests),
		...(source ? [source] : []),
		...files(others),
		...names.slice(0, MOST).map((name): Change => ({ kind: "argument", name })),
		...images(steps)
			.slice(0, MOST)
			.map((image): Change => ({ kind: "image", image })),
	];
}

/** What is taken out of the context: manifests and lock files, other files by name, and what stands for all sources. */
function contextFiles(steps: Step[], { facts }: Simulation) {
	const manifests = new Set<string>();
	const others = new Set<string>();
	let source: Change | null = null;
	const read = new Set(
		steps.flatMap(({ executions }) =>
			executions.flatMap(({ effects }) =>
				effects.flatMap((effect) =>
					effect.kind === "dependencies" ? effect.manifests.map(({ path }) => baseName(path)) : [],
				),
			),
		),
	);
	const broad = steps.some(
		({ transfer }) => transfer?.from === null && transfer.sources.some(({ kind }) => kind === "everything"),
	);
	for (const { transfer } of steps) {
		if (transfer?.from !== null) continue;
		for (const { path, kind } of transfer.sources) {
			if (path.includes("$") || (kind !== "context" && kind !== "glob" && kind !== "archive")) continue;
			const name = baseName(path);
			if (hasGlob(path)) {
				const pattern = globPattern(name);
				for (const one of read)
					if (pattern.test(one) && !hasGlob(one)) manifests.add(path.slice(0, -name.length) + one);
				continue;
			}
			const role = fileEntry(facts, path)?.facts.role;
			if (role === "manifest" || role === "lock") manifests.add(path);
			else if (/\.\w+$|^\w*file$/i.test(name)) others.add(path);
			else source ??= { kind: "file", path: `${path.replace(/\/$/, "")}/…` };
		}
	}
	if (broad) {
		source = { kind: "source" };
		if (manifests.size === 0) for (const name of read) if (!hasGlob(name) && !name.includes("$")) manifests.add(name);
	}
	return { manifests: [...manifests], others: [...others], source };
}

function images(steps: Step[]): string[] {
	const names = steps.flatMap(({ instruction, stage, transfer }) => {
		if (instruction.keyword === "FROM" && stage && !stage.parent) return [stage.resolvedBase ?? stage.base];
		return transfer?.from?.image ? [transfer.from.image] : [];
	});
	return [...new Set(names)].filter((name) => name !== "" && name !== "scratch");
}
