import { fileEntry } from "../lookup.ts";
import { oncePer, stepsBy } from "../simulate/index-of.ts";
import { type Simulation, type Step, type Use, usesOf } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";

/** COPY and ADD instructions that take from the build context or a repository, by stage, in order. */
export function contextCopies(simulation: Simulation): Map<Stage, Step[]> {
	return stepsBy(simulation, "context copies", (step) =>
		step.stage &&
		step.transfer?.from === null &&
		!step.transfer.sources.every(({ kind }) => kind === "heredoc" || kind === "url")
			? [step.stage]
			: [],
	);
}

/** COPY instructions that take from other stages, by the stage that they take from, in order. */
export function copiesFrom(simulation: Simulation): Map<Stage, Step[]> {
	return stepsBy(simulation, "stage copies", (step) => {
		const source = step.transfer?.from?.stage;
		return source ? [source] : [];
	});
}

/** COPY and ADD instructions of a stage, in order. */
export function copiesOf(simulation: Simulation, stage: Stage | null): Step[] {
	const copies = stepsBy(simulation, "copies of a stage", (step) => (step.stage && step.transfer ? [step.stage] : []));
	return (stage && copies.get(stage)) ?? [];
}

/** COPY instructions that take from other stages, by the stage that they stand in, in order. */
export function copiesInto(simulation: Simulation): Map<Stage, Step[]> {
	return stepsBy(simulation, "copies into stages", (step) =>
		step.stage && step.transfer?.from?.stage ? [step.stage] : [],
	);
}

/** Whether a copy takes the whole build context. */
export function isBroad(step: Step): boolean {
	return step.transfer?.sources.some((source) => source.kind === "everything") === true;
}

/** Whether some install, or the one of this line, reads what a copy brings, and it is no copy of everything. */
export function isManifestCopy(simulation: Simulation, step: Step, reader?: number): boolean {
	const reads = ({ kind, by }: Use) => kind === "manifest" && (reader === undefined || by === reader);
	return !isBroad(step) && usesOf(simulation, step.instruction.index).some(reads);
}

/** Whether a copy takes only directories of the context that no install reads; what belongs to a build tool is none. */
export function isSourceCopy(simulation: Simulation, step: Step): boolean {
	return (
		usesOf(simulation, step.instruction.index).length === 0 &&
		step.transfer?.sources.every(
			({ kind, written }) =>
				kind === "context" &&
				!/[*?[.]|(?:file|LICENSE|README|VERSION)$/.test(written.replace(/^\.\//, "")) &&
				!fileEntry(simulation.facts, written)?.facts.ecosystem,
		) === true
	);
}

/** The stages whose files are in the image that the build makes: its target and those that it builds on. */
export function shippedStages(simulation: Simulation): Set<Stage> {
	return oncePer(simulation, "shipped", () => {
		const shipped = new Set<Stage>();
		for (let stage = simulation.target; stage; stage = stage.parent) shipped.add(stage);
		return shipped;
	});
}

/**
 * A copy of the project's directories that comes before the dependency lists of an install, which reads none of it:
 * the install repeats whenever something there changes. What belongs to a build tool is no such copy. Null where there is none.
 */
export function sourcesBefore(
	simulation: Simulation,
	uses: Use[],
	first = Math.min(...uses.map((use) => use.of)),
): Step | null {
	return allSourcesBefore(simulation, uses, first).at(-1) ?? null;
}

/** All such copies. */
export function allSourcesBefore(
	simulation: Simulation,
	uses: Use[],
	first = Math.min(...uses.map((use) => use.of)),
): Step[] {
	const stage = simulation.steps[first]?.stage;
	const copies = (stage && contextCopies(simulation).get(stage)) ?? [];
	const sbt = uses.some(({ name }) => name === "build.sbt");
	const earlier = copies.filter(({ instruction }) => instruction.index < first);
	const own = earlier.filter((step) => isSourceCopy(simulation, step) && !(sbt && isBuildDefinition(step)));
	// Beside directories of code, single files of it count as well; alone they may be what the install reads.
	return own.length === 0 ? own : earlier.filter((step) => own.includes(step) || isCodeCopy(simulation, step));
}

/** Endings of source code; a file that an entry tells of is a setting or a list, whatever its ending. */
const CODE = /\.(?:cr|rb|py|go|rs|java|kt|php|sh|exs?|cs|fs|scala|clj|hs|ml|swift|c|cc|cpp|html|css)$/;

/** Whether a copy takes only single files of code that no install reads. */
function isCodeCopy(simulation: Simulation, step: Step): boolean {
	return (
		usesOf(simulation, step.instruction.index).every(({ kind }) => kind !== "manifest") &&
		step.transfer?.sources.every(
			({ kind, path }) => kind === "context" && CODE.test(path) && !fileEntry(simulation.facts, path)?.facts.ecosystem,
		) === true
	);
}

/** Whether a copy takes no more than the directory in which sbt keeps its version and plugins. */
function isBuildDefinition({ transfer }: Step): boolean {
	return transfer?.sources.every(({ written }) => /^(?:\.\/)?project\/?$/.test(written)) === true;
}
