import type { Values } from "../../model/message.ts";
import { lineRef } from "../explain/context.ts";
import { fileEntry } from "../lookup.ts";
import { hiddenDownloads } from "../simulate/hidden.ts";
import { firstAfter } from "../simulate/index-of.ts";
import { baseName } from "../simulate/paths.ts";
import { type Simulation, type Step, usesBy, usesOf } from "../simulate/simulation.ts";
import { optionNames } from "../simulate/values.ts";
import { contextCopies, isBroad, isManifestCopy, sourcesBefore } from "./copies.ts";
import type { Idiom, Recognised } from "./idiom.ts";
import { compiles, installsIn } from "./installs.ts";

/** Dependency lists are copied and installed before the sources, so that editing a source file repeats no install. */
export const manifestsBeforeSources: Idiom = {
	rank: 20,
	instead: ["instructions/copy#why.manifests-only"],
	*find(simulation) {
		for (const install of simulation.steps) {
			const found = install.instruction.keyword === "RUN" ? around(simulation, install) : null;
			if (found) yield found;
		}
	},
};

/** The copies of manifests alone before an install and the first copy of sources after it. */
function around(simulation: Simulation, install: Step): Recognised | null {
	const { index, startLine } = install.instruction;
	if (!usesBy(simulation, index).some(({ kind }) => kind === "manifest")) return null;
	const copies = (install.stage && contextCopies(simulation).get(install.stage)) ?? [];
	const position = firstAfter(copies, index);
	const before = copies
		.slice(0, position)
		.filter((step) => !isBroad(step) && namesOf(simulation, step, index).length > 0);
	const rest = copies.slice(position);
	const after = rest.find((step) => !isManifestCopy(simulation, step));
	const [first] = before;
	if (!first || !after) return null;
	// Sources that were copied even before repeat the install all the same.
	const uses = before
		.flatMap((step) => usesOf(simulation, step.instruction.index))
		.filter((use) => use.kind === "manifest");
	if (sourcesBefore(simulation, uses)) return null;
	const line = lineRef(startLine);
	const later = lineRef(after.instruction.startLine);
	const told = afterwards(simulation, install);
	const firstLine = lineRef(first.instruction.startLine);
	return {
		at: [...before.map((step) => step.instruction.index), index, after.instruction.index],
		says: [
			...before
				// A copy whose files an earlier install reads already has its reason.
				.filter((step) => firstUse(simulation, step) === index)
				.map((step) => ({
					at: step.instruction.index,
					form: step === first ? "first" : "too",
					values: {
						files: [
							...new Set([
								...namesOf(simulation, step, index),
								...(step === first ? settingsOf(simulation, step) : []),
							]),
						],
						line,
						later,
						first: firstLine,
					},
				})),
			// After the last of several installs the sources point to that one.
			...(rest[0] === after ? [{ at: after.instruction.index, ...told }] : []),
		],
		...(told.form === "hidden" && { unpraised: true }),
	};
}

/** What an edit of the sources spares after this install, in its form: with exceptions where it spares little. */
function afterwards(simulation: Simulation, install: Step): { form: string; values: Values } {
	const { index, startLine } = install.instruction;
	const line = lineRef(startLine);
	const mount = hiddenDownloads(simulation).get(install);
	if (mount) return { form: "hidden", values: { line, mount: lineRef(mount.instruction.startLine) } };
	const installs = install.stage ? installsIn(simulation, install.stage) : [];
	const fetch = installs.find(({ at, name }) => at === index && name.endsWith(" fetch"));
	const real = fetch && installs.find((one) => one.at > index);
	if (real && real.ecosystem === fetch.ecosystem && !compiles(real))
		return {
			form: buildsSeveral(simulation, install) ? "fetched-workspace" : "fetched",
			values: { line, install: lineRef(real.line) },
		};
	return { form: "sources", values: { line } };
}

/** Whether later lines of the stage build more than one package of a workspace, each chosen by a filter. */
function buildsSeveral({ steps }: Simulation, install: Step): boolean {
	const chosen = new Set<string>();
	for (const { stage, instruction, executions } of steps) {
		if (stage !== install.stage || instruction.index < install.instruction.index) continue;
		for (const { invocation } of executions)
			for (const option of invocation.options)
				if (option.value && optionNames(option).some((name) => /^--(?:filter|workspace)$/.test(name)))
					chosen.add(option.value.replace(/\.{3}$/, ""));
	}
	return chosen.size > 1;
}

/** The manifests of a copy that an install reads. */
function namesOf(simulation: Simulation, step: Step, install: number): string[] {
	const uses = usesOf(simulation, step.instruction.index);
	return [...new Set(uses.filter((use) => use.kind === "manifest" && use.by === install).map((use) => use.name))];
}

/** Settings of an ecosystem that are copied with its manifests, such as `nuget.config`: they decide about the layer too. */
function settingsOf({ facts }: Simulation, { transfer }: Step): string[] {
	return (transfer?.sources ?? []).flatMap(({ kind, path }) => {
		const file = kind === "context" ? fileEntry(facts, path)?.facts : undefined;
		return file?.role === "config" && file.ecosystem !== undefined ? [baseName(path)] : [];
	});
}

function firstUse(simulation: Simulation, step: Step): number {
	const uses = usesOf(simulation, step.instruction.index).filter((use) => use.kind === "manifest");
	return Math.min(...uses.map((use) => use.by));
}
