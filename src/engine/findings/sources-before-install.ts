import { lineRef } from "../explain/context.ts";
import { autoloadedBy } from "../idioms/autoloaded.ts";
import { allSourcesBefore, contextCopies, sourcesBefore } from "../idioms/copies.ts";
import { baseName } from "../simulate/paths.ts";
import { type AppliedEffect, type Execution, type Simulation, type Step, usesBy } from "../simulate/simulation.ts";
import { staysEmpty } from "./cache-mount-elsewhere.ts";
import type { Found, Rule } from "./rule.ts";
import { hasOption } from "./support/commands.ts";

/** Dependencies are installed after the sources were copied, so that every edited file repeats the install. */
export const sourcesBeforeInstall: Rule = {
	aliases: [],
	severity: "warning",
	rank: 20,
	anew: true,
	*check(simulation) {
		for (const found of installsAfterEverything(simulation)) {
			if (found.builds) continue;
			const composer = simulation.steps[found.at ?? -1]?.executions.find(isComposer);
			// It changes the lists themselves, which a copy of the rest after it would put back.
			if (composer?.invocation.subcommands[0]?.name === "require") {
				yield { ...found, reason: "composer-require" };
				continue;
			}
			const missing = ["--no-scripts", "--no-autoloader"].filter((name) => composer && !hasOption(composer, name));
			yield composer && found.reason === "everything" && missing.length > 0
				? { ...found, reason: "composer", values: { ...found.values, options: missing.join(" ") } }
				: found;
		}
	},
};

/** Whether a command installs with Composer, whose scripts and list of classes read the code as well. */
function isComposer({ invocation, effects }: Execution): boolean {
	return invocation.id === "composer" && effects.some(({ kind }) => kind === "dependencies");
}

/** Lines that fetch dependencies after the sources were copied; `builds`: they compile the project as well. */
export function* installsAfterEverything(simulation: Simulation): Generator<Found & { builds: boolean }> {
	for (const step of simulation.steps) {
		const { instruction, stage, executions } = step;
		if (!stage?.needed) continue;
		const uses = usesBy(simulation, instruction.index).filter((use) => use.kind === "manifest");
		const [first] = uses;
		if (!first) {
			const found = ofDirectory(simulation, step);
			if (found) yield found;
			continue;
		}
		const names = new Set(uses.map((use) => use.name));
		// Of a file in two spellings, `build.gradle` and `build.gradle.kts`, a project has one: the first stands for it.
		const files = [...names].filter((name) => !names.has(name.replace(/\.kts$|b$/, "")) || !/\.kts$|lockb$/.test(name));
		const builds = executions.some(({ effects, workdir }) => effects.some((effect) => needsSources(effect, workdir)));
		const line = lineRef(instruction.startLine);
		const at = { at: instruction.index, span: instruction.keywordSpan, builds };
		// A cache mount keeps what was downloaded, so that repeating the install costs less.
		const mounted = keepsDownloads(simulation, step);
		// Of what is built at once any sources before it count, unless a line before has fetched the dependencies.
		const fetched = builds && simulation.steps.some((step) => step.stage === stage && fetches(step, instruction.index));
		// What is built in the same stage a second time has its dependencies already.
		if (fetched && first && fetchesAfter(simulation, step, first.of)) continue;
		const earlier =
			fetched || (builds && copiesMore(simulation, step))
				? null
				: sourcesBefore(simulation, uses, builds ? instruction.index : undefined);
		if (earlier && autoloadedBy(simulation, earlier) !== null) continue;
		if (earlier && !mounted) {
			const all = allSourcesBefore(simulation, uses, builds ? instruction.index : undefined);
			const copy = lineRef(...all.map(({ place }) => place.startLine));
			const first = lineRef(all[0]?.place.startLine ?? 0);
			const sources = all.flatMap(({ transfer }) => transfer?.sources.map(({ written }) => written) ?? []);
			yield { ...at, form: "earlier", reason: "earlier", values: { files, copy, first, line, sources } };
			continue;
		}
		if (!uses.every((use) => isEverything(simulation.steps[use.of]))) {
			// `COPY ./src /app` brings the dependency lists as well, if that is where they are looked for.
			const found = ofDirectory(simulation, step);
			if (found) yield found;
			continue;
		}
		const copy = lineRef(simulation.file.instructions[first.of]?.startLine ?? 0);
		if (mounted && builds) continue;
		yield {
			...at,
			form: "everything",
			reason: mounted ? "mounted" : "everything",
			values: { files, copy, line },
			...(mounted && { severity: "info" as const }),
		};
	}
}

/** Whether a cache mount of the line keeps what is downloaded: one where the program does not look keeps nothing. */
function keepsDownloads(simulation: Simulation, step: Step): boolean {
	return step.instruction.mounts.some(
		({ type, target }) => type === "cache" && target !== null && !staysEmpty(simulation, step, target),
	);
}

/** Whether the code itself comes only after a line: what was copied before is then what its installation needs. */
function copiesMore(simulation: Simulation, { stage, instruction, before }: Step): boolean {
	return (stage ? (contextCopies(simulation).get(stage) ?? []) : []).some(
		({ instruction: { index }, transfer }) =>
			index > instruction.index && transfer?.target.replace(/(.)\/$/, "$1") === before?.workdir.value,
	);
}

/** Whether a line between the copy of the sources and this one fetches the same dependencies. */
function fetchesAfter({ steps }: Simulation, step: Step, copy: number): boolean {
	const own = ecosystemsOf(step);
	return steps.some(
		(one) =>
			one.stage === step.stage &&
			one.instruction.index > copy &&
			one.instruction.index < step.instruction.index &&
			ecosystemsOf(one).some((ecosystem) => own.includes(ecosystem)),
	);
}

function ecosystemsOf({ executions }: Step): string[] {
	return executions.flatMap(({ effects }) =>
		effects.flatMap((effect) => (effect.kind === "dependencies" ? [effect.ecosystem] : [])),
	);
}

/** Whether a line before another fetches dependencies. */
function fetches({ instruction, executions }: Step, before: number): boolean {
	return (
		instruction.index < before && executions.some(({ effects }) => effects.some(({ kind }) => kind === "dependencies"))
	);
}

/** Whether an effect takes more than dependency lists: it builds the project, or reads its whole directory. */
function needsSources(effect: AppliedEffect, workdir: string | null): boolean {
	if (effect.kind === "produces") return effect.as !== "environment";
	return effect.kind === "builds" || (effect.kind === "reads" && effect.path === workdir);
}

/** An install in a directory into which one of the context was copied as a whole, dependency lists and sources alike. */
function ofDirectory(simulation: Simulation, step: Step): (Found & { builds: boolean }) | null {
	const { instruction, stage, executions } = step;
	const install = executions.find(({ effects }) => effects.some(({ kind }) => kind === "dependencies"));
	const effect = install?.effects.find(({ kind }) => kind === "dependencies");
	if (!stage || effect?.kind !== "dependencies") return null;
	const copies = (contextCopies(simulation).get(stage) ?? []).filter(
		(step) => step.instruction.index < instruction.index,
	);
	const [copy] = copies;
	if (!copy) return null;
	const name = copy.transfer?.sources[0]?.written ?? "";
	if (copies.length !== 1 || copy.transfer?.target !== install?.workdir || !isDirectory(copy)) return null;
	const mounted = keepsDownloads(simulation, step);
	const builds = executions.some(({ effects, workdir }) => effects.some((one) => needsSources(one, workdir)));
	if (mounted && builds) return null;
	return {
		at: instruction.index,
		span: instruction.keywordSpan,
		form: "directory",
		reason: mounted ? "mounted" : "everything",
		...(mounted && { severity: "info" as const }),
		values: {
			files: effect.manifests.map(({ path }) => baseName(path)).slice(0, 2),
			copy: lineRef(copy.instruction.startLine),
			line: lineRef(instruction.startLine),
			sources: [name],
		},
		builds,
	};
}

/** Whether a copy takes one directory of the context, going by its name. */
function isDirectory({ transfer }: Step): boolean {
	const [only, ...others] = transfer?.sources ?? [];
	return only?.kind === "context" && others.length === 0 && !/[*?[.]/.test(only.written.replace(/^\.\//, ""));
}

/** Whether an instruction copies the whole build context. */
function isEverything(step: Step | undefined): boolean {
	return step?.transfer?.from === null && step.transfer.sources.some(({ kind }) => kind === "everything");
}
