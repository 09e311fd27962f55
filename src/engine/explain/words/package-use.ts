import type { Invocation } from "../../../model/invocation.ts";
import type { LineRef, Values } from "../../../model/message.ts";
import { firstAfter, stepsBy } from "../../simulate/index-of.ts";
import { stepsWithinHeirs } from "../../simulate/lineage.ts";
import { type Kept, keep, use } from "../../simulate/reads.ts";
import type { Execution, Step } from "../../simulate/simulation.ts";
import { rootStage } from "../../simulate/stage.ts";
import type { LineContext } from "../context.ts";
import { laterRuns, linesOf } from "../neighbours.ts";

/** Programs that compile C and C++, or run what does, by their entries. */
const NATIVE = new Set([
	"autoreconf",
	"cc",
	"clang",
	"cmake",
	"configure",
	"gcc",
	"make",
	"meson",
	"ninja",
	"scons",
	"waf",
]);

/** Package managers whose native modules `node-gyp` compiles. */
const NODE = /^(?:npm|yarn|pnpm)$/;

/** Whether a line compiles C or C++ by programs that it calls itself. */
export function compilesNatively({ executions }: Step): boolean {
	return executions.some(isNativeBuild);
}

/** Whether a command compiles C or C++, or runs what does. */
export function isNativeBuild({ invocation: { id, name, options } }: Execution): boolean {
	// Asked for its version a compiler builds nothing.
	if (options.some(({ written }) => /^(?:--version|-dumpversion|-dumpmachine)$/.test(written))) return false;
	return NATIVE.has(id ?? "") || name === "configure";
}

/** Whether CMake is told of a compiler for C that is not GCC: `-DCMAKE_C_COMPILER=icx`. */
function compilesElsewhere({ executions }: Step): boolean {
	const values = executions.flatMap(({ invocation: { id, options } }) =>
		id === "cmake" ? options.filter(({ facts }) => facts?.names.includes("-DCMAKE_C_COMPILER")) : [],
	);
	return (
		values.length > 0 && values.every(({ value }) => value !== null && !/(?:^|\/|-)(?:gcc|cc)(?:-\d+)?$|\$/.test(value))
	);
}

/** Lines from this one on for whose sake a package is installed: placeholders of the sentences in `packages/`. */
export function usesOfPackages(context: LineContext): Values {
	let values = known.get(context.step);
	if (!values) {
		values = keep(() => linesByUse(context));
		known.set(context.step, values);
	}
	return use(values);
}

/** A line may name hundreds of packages. */
const known = new WeakMap<Step, Kept<Values>>();

/** Later lines in which a package manager installs a project's dependencies: `installs` and `pnpm` in a variable's values. */
export function installsBy(context: LineContext, manager: RegExp): LineRef | null {
	const found = laterRuns(context).filter(({ executions }) =>
		executions.some(
			({ invocation, effects }) =>
				manager.test(invocation.id ?? "") &&
				effects.some(({ kind }) => kind === "dependencies") &&
				!invocation.options.some(asksForAll),
		),
	);
	return found.length > 0 ? linesOf(found) : null;
}

/** Later lines that build the project: `building` in a variable's values. */
export function buildsIn(context: LineContext): LineRef | null {
	const found = laterRuns(context).filter(({ executions }) =>
		executions.some(({ effects }) => effects.some(({ kind }) => kind === "builds")),
	);
	return found.length > 0 ? linesOf(found) : null;
}

/** Whether an option asks for the development dependencies, whatever the environment says. */
function asksForAll({ facts, value }: Invocation["options"][number]): boolean {
	const [name] = facts?.names ?? [];
	return (name === "--include" && value === "dev") || (name === "--production" && value === "false");
}

function linesByUse(context: LineContext): Values {
	const lines = (steps: Step[]) => (steps.length > 0 ? linesOf(steps) : null);
	const compilers = runsFromHere(context, "compiling natively", compilesNatively);
	const compiling = lines(compilers);
	// With a compiler of another package, those of GCC serve only as headers and linker.
	const linking = compilers.every(compilesElsewhere) ? compiling : null;
	const fetching = lines(runsFromHere(context, "fetching over HTTPS", fetches));
	const modules = lines(runsFromHere(context, "with Node's managers", callsNode));
	const aot = lines(runsFromHere(context, "compiling .NET", compilesDotnet));
	const prisma = prismaLines(context);
	const bare = bareBase(context);
	return {
		...(compiling && { compiling }),
		...(linking && { linking }),
		...(fetching && { fetching }),
		...(modules && { modules }),
		...(aot && { aot }),
		...(prisma && { prisma }),
		...(bare && { bare }),
	};
}

/** This RUN and those after it of which something holds. */
function runsFromHere(context: LineContext, name: string, holds: (step: Step) => boolean): Step[] {
	const { instruction, simulation, stage, step } = context;
	if (instruction.keyword !== "RUN") return [];
	const all = stepsBy(simulation, `RUN ${name}`, (one) => (one.place.keyword === "RUN" && holds(one) ? [true] : []));
	const seen = stage ? stepsWithinHeirs(simulation, all.get(true) ?? [], stage) : [];
	const later = seen.slice(firstAfter(seen, instruction.index));
	return holds(step) ? [step, ...later] : later;
}

function callsNode({ executions }: Step): boolean {
	return executions.some(({ invocation }) => NODE.test(invocation.id ?? ""));
}

function compilesDotnet({ executions }: Step): boolean {
	return executions.some(
		({ invocation: { id, subcommands } }) => id === "dotnet" && /^(?:publish|build)$/.test(subcommands[0]?.name ?? ""),
	);
}

/** Lines of any stage that run Prisma: the stage that installs for it is often the base of the one that calls it. */
function prismaLines({ instruction, simulation }: LineContext) {
	const runs = instruction.keyword === "RUN" ? stepsBy(simulation, "prisma", runsPrisma).get(true) : undefined;
	return runs && runs.length > 0 ? linesOf(runs) : null;
}

function runsPrisma({ place, executions }: Step): true[] {
	return place.keyword === "RUN" && executions.some(({ invocation }) => invocation.id === "prisma") ? [true] : [];
}

/** Distributions whose own images hold no root certificates, by their entries. */
const BARE = new Set(["debian", "ubuntu"]);

/** The image of the stage, where it is a distribution's own and holds next to nothing. */
function bareBase({ stage }: LineContext): string | null {
	const root = stage && rootStage(stage);
	return root && BARE.has(root.image?.facts?.id ?? "") ? root.resolvedBase : null;
}

/** Whether a line fetches something over HTTPS with a program that checks the server against the system's certificates. */
function fetches({ executions }: Step): boolean {
	return executions.some(
		({ invocation, effects }) =>
			/^(?:curl|wget|git)$/.test(invocation.id ?? "") &&
			effects.some((effect) => effect.kind === "downloads" && effect.url.startsWith("https:")),
	);
}
