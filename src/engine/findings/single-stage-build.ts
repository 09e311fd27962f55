import { lineRef } from "../explain/context.ts";
import { compilesNatively } from "../explain/words/package-use.ts";
import { packageEntry } from "../lookup.ts";
import { COMPILER } from "../simulate/conditions.ts";
import { baseName } from "../simulate/paths.ts";
import type { AppliedEffect, Execution, Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import type { Found, Rule } from "./rule.ts";
import { isForDevelopment, isNamedForDevelopment } from "./support/development.ts";

/**
 * Whether a line removes packages again: of a virtual one, or of those that nothing needs, the names do not tell which.
 * What was installed by name counts as needed, until apt-mark says otherwise.
 */
function removesPackages({ executions }: Step): boolean {
	const marked = executions.some(({ invocation }) => invocation.id === "apt-mark");
	return executions.some(
		({ effects, invocation }) =>
			effects.some(({ kind }) => kind === "uninstalls") ||
			((marked || invocation.operands.length > 0) &&
				invocation.subcommands.some(({ name }) => /^(?:del|purge|remove|auto-?remove|autopurge|erase|rm)$/.test(name))),
	);
}

/** How many packages one sentence names. */
const SHOWN = 3;

/** Ecosystems whose packages may hold native code. */
const COMPILING = new Set(["pip", "uv", "poetry", "pdm", "pipenv", "npm"]);

/** The line that installs packages of Python or npm, which compile where they come without finished files. */
function packagesOf(steps: readonly Step[]): Step | undefined {
	return steps.find(({ instruction, executions }) =>
		executions.some(
			({ effects }) =>
				instruction.keyword === "RUN" &&
				effects.some((one) => one.kind === "dependencies" && COMPILING.has(one.ecosystem)),
		),
	);
}

/** Tools that pack a program for the Java runtime. */
const JAVA_BUILDS = new Set(["gradle", "maven", "sbt", "mill"]);

/** Whether a command packs a program for the Java runtime. */
function makesArchive({ effects }: Execution): boolean {
	return effects.some(
		(effect) =>
			(effect.kind === "builds" || (effect.kind === "produces" && effect.as === "archive")) &&
			JAVA_BUILDS.has(effect.by ?? ""),
	);
}

/** Whether the container's process is this program, without a script in between. */
function startsWith({ state: { entrypoint, cmd } }: Stage, program: string): boolean {
	const words = [...(entrypoint?.value.words ?? []), ...(cmd?.value.words ?? [])];
	return words.flatMap((word) => word.split(/\s+/)).some((word) => baseName(word) === program);
}

/** Whether the container's process is Java, or the start script that a build for the Java runtime makes beside the archives. */
function startsJava(stage: Stage): boolean {
	const [program = ""] =
		(stage.state.entrypoint ?? stage.state.cmd)?.value.words.flatMap((word) => word.split(/\s+/)) ?? [];
	return startsWith(stage, "java") || /(?:^|\/)(?:target|build)\/(?:[^/]+\/)*bin\/[\w-]+$/.test(program);
}

/** The last of several stages on an image for building, though its lines only copy a finished program and start it. */
function* toolsUnderCopy(
	last: Stage | undefined,
	steps: readonly Step[],
	{ instructions }: Simulation["file"],
): Generator<Found> {
	const from = last && instructions[last.from]?.stage;
	// Of a vendor's images, some of them for building, nothing is known of a single one.
	if (!last || !from || last.parent || last.image?.facts?.use !== "build" || !last.image.facts.versionOf) return;
	if ((last.state.cmd?.from.line ?? last.state.entrypoint?.from.line) == null || isForDevelopment(last)) return;
	const own = steps.filter(({ stage }) => stage === last);
	const copy = own.find(
		({ transfer }) =>
			transfer?.from?.stage &&
			transfer.sources.some(({ path, origin }) => {
				const { kind, programs } = origin?.event ?? {};
				return origin?.exact ? kind === "binary" : programs === true && !/\.\w+$/.test(path);
			}),
	);
	if (!copy || own.some(({ instruction, executions }) => instruction.keyword === "RUN" && executions.length > 0))
		return;
	const values = { base: last.resolvedBase ?? last.base, copy: lineRef(copy.instruction.startLine) };
	yield { at: last.from, span: from.baseSpan, form: "copied", reason: "copied", values };
}

/** One stage compiles and is shipped: the compiler and all that it needs go along. */
export const singleStageBuild: Rule = {
	aliases: [],
	severity: "info",
	rank: 40,
	*check({ stages, steps, file, facts }) {
		yield* toolsUnderCopy(stages.at(-1), steps, file);
		const [stage] = stages;
		const from = stage && file.instructions[stage.from]?.stage;
		if (!stage || !from || stages.length > 1) return;
		// An image that starts nothing of its own is for building in: its tools are what it is for.
		if ((stage.state.cmd?.from.line ?? stage.state.entrypoint?.from.line) == null) return;
		const base = stage.resolvedBase ?? stage.base;
		const headers = stage.packages.filter(
			({ system, name }) => packageEntry(facts, system, name)?.facts.development === true && name !== "make",
		);
		const gems = steps.find(({ executions }) =>
			executions.some(({ effects }) => effects.some((one) => one.kind === "dependencies" && one.ecosystem === "gem")),
		);
		if (gems && stage.image?.id === "ruby" && stage.image.pieces.every(({ variant }) => variant === null)) {
			const values = { base, line: lineRef(gems.instruction.startLine) };
			yield { at: stage.from, span: from.baseSpan, form: "full", reason: "full", values };
			return;
		}
		if (headers.length > 0 && stage.image?.id === "php") {
			const composer = steps.some(
				({ transfer }) => transfer?.from?.image && /\/composer(?:\.phar)?$/.test(transfer.target),
			);
			const values = { packages: [...headers.map(({ name }) => name), ...(composer ? ["composer"] : [])], base };
			yield { at: stage.from, span: from.baseSpan, form: "headers", reason: "headers", values };
			return;
		}
		const native = steps.findLast((step) => step.instruction.keyword === "RUN" && compilesNatively(step));
		const tools = stage.packages.filter(
			({ system, name, removed }) => !removed && packageEntry(facts, system, name)?.facts.development === true,
		);
		if (native && tools.length > 0 && !steps.some(removesPackages) && stage.image?.facts?.use !== "build") {
			const packages = tools.slice(0, SHOWN).map(({ name }) => name);
			const values = { packages, line: lineRef(native.instruction.startLine) };
			yield { at: stage.from, span: from.baseSpan, form: "tools", reason: "tools", values };
			return;
		}
		const compiled = tools.some(({ name }) => COMPILER.test(name)) && !native ? packagesOf(steps) : undefined;
		if (compiled && !steps.some(removesPackages) && !isForDevelopment(stage)) {
			const packages = tools.slice(0, SHOWN).map(({ name }) => name);
			const full =
				stage.image?.facts?.buildpack === "full" && stage.image.pieces.every(({ variant }) => variant === null);
			const values = { packages, line: lineRef(compiled.instruction.startLine), base };
			yield {
				at: stage.from,
				span: from.baseSpan,
				form: "packages",
				reason: full ? "packages-full" : "packages",
				values,
			};
			return;
		}
		const devel = stage.image?.id === "cuda" && stage.image.pieces.some(({ text }) => text === "devel");
		const cuda = devel && !isNamedForDevelopment(stage) ? packagesOf(steps) : undefined;
		if (cuda) {
			yield {
				at: stage.from,
				span: from.baseSpan,
				form: "devel",
				reason: "devel",
				values: { base, line: lineRef(cuda.instruction.startLine) },
			};
			return;
		}
		const builds = (effect: AppliedEffect) =>
			effect.kind === "produces" && (effect.as === "binary" || effect.as === "binaries");
		const packs = (effect: AppliedEffect) =>
			(effect.kind === "builds" || (effect.kind === "produces" && effect.as === "archive")) &&
			(effect.by === "crystal" ||
				effect.by === "native-image" ||
				(JAVA_BUILDS.has(effect.by ?? "") && startsJava(stage)));
		const step = steps.find(
			({ instruction, executions }) =>
				instruction.keyword === "RUN" &&
				executions.some(({ effects }) => effects.some((one) => builds(one) || packs(one))),
		);
		// A JDK builds as well, whatever its family is for, and so does an unknown image in which a build tool is found.
		const jre = stage.image?.pieces.some(({ text }) => /^jre/.test(text)) === true;
		const others = stage.image?.facts?.use !== "build" && !(step?.executions.some(makesArchive) && !jre);
		if (others || !step || (isForDevelopment(stage) && !step.executions.some(({ effects }) => effects.some(builds))))
			return;
		const values = { base, line: lineRef(step.instruction.startLine) };
		const linked = step.executions.some(
			({ invocation: { id, options } }) => id === "crystal" && !options.some(({ written }) => written === "--static"),
		);
		const own = tools.slice(0, SHOWN).map(({ name }) => name);
		if (startsJava(stage) && own.length > 0 && stage.image?.facts?.use !== "build") {
			const names = { packages: own, line: values.line };
			yield { at: stage.from, span: from.baseSpan, form: "tools", reason: "archive-tools", values: names };
			return;
		}
		// Bazel builds programs of any language.
		const any = step.executions.some(({ invocation: { id } }) => id === "bazel");
		const reason = startsJava(stage) ? "archive" : any ? "any" : linked ? "linked" : "program";
		yield { at: stage.from, span: from.baseSpan, form: "program", reason, values };
	},
};
