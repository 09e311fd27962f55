import type { Message } from "../../../model/message.ts";
import { hasEnded } from "../../images/release.ts";
import { programOrigin } from "../../simulate/build-effects.ts";
import { oncePer, runsSeeing, stepsIn, stepsSeeing } from "../../simulate/index-of.ts";
import type { Step } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { type LineContext, type lineRef, say } from "../context.ts";
import { linesOf } from "../neighbours.ts";
import { stageName } from "../overview/stages.ts";

const KEY = "instructions/from#why";
/** How many programs one sentence names. */
const SHOWN = 3;
/** What next to every image has, or a script of its own: nobody chooses an image for it. */
const USUAL =
	/^(?:(?:ba|da|a|z)?sh|busybox|tar|gzip|unzip|vi|nc|su|perl|(?:user|group)add|add(?:user|group)|.*entrypoint(?:\.sh)?)$/;

/** What a stage takes its base for, where neither the tag nor a name says it. */
export function reasonForBase(context: LineContext): Message[] {
	const { stage, simulation } = context;
	if (!stage || stage.resolvedBase === "scratch") return [];
	if (stage.parent) {
		const form = stage.end - stage.from > 1 ? "child" : "child-alone";
		return [say(`${KEY}.${form}`, { parent: stage.parent.name || String(stage.parent.index) })];
	}
	const called = callsOf(context, stage);
	if (called.programs.length > 0 && stage.image?.facts) return [say(`${KEY}.brings`, called)];
	const finished = finishedPrograms(context, stage);
	if (finished) return [say(`${KEY}.finished`, { lines: finished })];
	const first = oncePer(simulation, "first on a base", () => {
		const own = simulation.stages.filter((one) => !one.parent);
		return new Map(own.reverse().map((one) => [one.resolvedBase, one]));
	}).get(stage.resolvedBase);
	return first !== stage ? [say(`${KEY}.afresh`)] : [];
}

/** What an image of which nothing is known has to hold, since lines of the stage call it and none installs it. */
export function neededOfBase(context: LineContext): Message[] {
	const { stage } = context;
	if (!stage?.image || stage.parent || stage.image.facts) return [];
	const called = callsOf(context, stage);
	return called.programs.length > 0 ? [say(`${KEY}.must-bring`, called)] : [];
}

/** An official image on Debian whose tag names no release of it, for lines of the stage that install Debian's packages. */
export function floatingDebian({ stage, simulation }: LineContext): Message[] {
	const image = stage?.image;
	if (
		!stage ||
		!image?.facts?.versionOf ||
		image.missing !== null ||
		image.distro !== "debian" ||
		image.facts.distro !== "debian"
	)
		return [];
	const { registry, namespace, digest } = image.reference;
	if (digest || registry || (namespace ?? "library") !== "library") return [];
	// Of the distribution itself the number is the release.
	if (image.facts.versionOf === "Debian" && /^\d/.test(image.version ?? "")) return [];
	if (hasEnded(image, simulation.today)) return [];
	if (image.pieces.some(({ tag }) => tag !== null && tag !== "debian-slim" && simulation.facts.tags[tag]?.distro))
		return [];
	// The family tells of which Debian an old version is, and that nothing moves there any more.
	if (
		image.pieces.some(
			({ text, variant }) => /^\d/.test(text) && variant !== null && image.facts?.variants[variant]?.distro,
		)
	)
		return [];
	const steps = runsSeeing(simulation, stage).filter(({ executions }) =>
		executions.some(({ effects }) => effects.some((effect) => effect.kind === "installs" && effect.system === "deb")),
	);
	return steps.length > 0 ? [say("instructions/from#beware.floating", { lines: linesOf(steps) })] : [];
}

/** Commands that every image has: a stage that runs nothing else makes no use of its base. */
const HANDLING = new Set(["mkdir", "mv", "cp", "rm", "ls", "ln", "touch", "chmod", "chown", "echo", "cd"]);

/** A stage on an image with tools for building whose lines only arrange files that other stages take. */
export function idleTools({ stage, simulation, ships }: LineContext): Message[] {
	if (!stage || ships || stage.parent || stage.image?.facts?.use !== "build") return [];
	if (stage.usedBy.length === 0 || stage.usedBy.some(({ how }) => how === "from")) return [];
	if (!stepsIn(simulation, stage).some(({ transfer }) => transfer?.from === null)) return [];
	const runs = stepsIn(simulation, stage).filter(({ instruction }) => instruction.keyword === "RUN");
	const arranges = (step: Step) => step.executions.every(({ invocation: { id } }) => HANDLING.has(id ?? ""));
	// Lists that nothing installs from change nothing either.
	const idle = (step: Step) =>
		step.executions.every(
			({ invocation: { id, subcommands } }) => id === "apt-get" && subcommands[0]?.name === "update",
		);
	const arranging = runs.filter(arranges);
	if (arranging.length === 0 || !runs.every((step) => arranges(step) || idle(step))) return [];
	const own = stage.usedBy.every(({ path }) => path !== null && path !== undefined && path !== "/");
	return own
		? [
				say("instructions/from#beware.idle-tools", {
					base: stage.resolvedBase ?? stage.base,
					lines: linesOf(arranging),
				}),
			]
		: [];
}

/** Tools that an image brings beside what its name promises, where lines call them: Yarn in `node`, PowerShell. */
export function toolsOfBase(context: LineContext): Message[] {
	const { stage } = context;
	if (!stage?.image?.facts || stage.parent) return [];
	const { id } = stage.image.facts;
	const called = callsOf(context, stage, (name) => TOOLS.test(name) && !id.includes(name.replace(/\d+$/, "")));
	return called.programs.length > 0 ? [say(`${KEY}.brings`, called)] : [];
}

/** Programs that nobody expects by an image's name. */
const TOOLS = /^(?:yarn|corepack|pwsh|powershell|git|curl|wget|gcc|make|python3?)$/;

/** Lines that take a finished program from another stage into one that only has to run it; null where none does. */
function finishedPrograms({ simulation, ships }: LineContext, stage: Stage): ReturnType<typeof lineRef> | null {
	const use = stage.image?.facts?.use;
	if (!ships || (use !== "base" && use !== "runtime")) return null;
	const takes = stepsIn(simulation, stage).filter(
		(step) =>
			step.transfer?.from?.stage != null &&
			step.transfer.sources.some(({ origin }) => origin?.exact === true && origin.event.kind === "binary"),
	);
	return takes.length > 0 ? linesOf(takes) : null;
}

/** The final stage on an image that only runs programs, which takes its files out of one with tools for building. */
export function leanerBase({ stage, simulation, ships }: LineContext): Message[] {
	if (!stage || !ships || stage.parent || stage.image?.facts?.use !== "runtime") return [];
	const takes = stepsIn(simulation, stage).filter((step) => step.transfer?.from?.stage);
	const builder = takes
		.flatMap((step) => step.transfer?.from?.stage ?? [])
		.find((one) => rootStage(one).image?.facts?.use === "build");
	const base = builder && rootStage(builder).resolvedBase;
	if (!builder || !base) return [];
	const sources = takes.flatMap((step) => (step.transfer?.from?.stage === builder ? step.transfer.sources : []));
	const dependencies = sources.every(({ origin }) => origin?.exact === true && origin.event.kind === "dependencies");
	return [say(`${KEY}.${dependencies ? "dependencies-finished" : "leaner"}`, { stage: stageName(builder), base })];
}

/** A stage of which the file has only the first line: a name for an image that other stages use. */
export function nameForImage({ stage }: LineContext): Message[] {
	if (!stage?.name || stage.parent || stage.end - stage.from !== 1 || stage.resolvedBase === "scratch") return [];
	return stage.usedBy.length > 0 ? [say(`${KEY}.alias`, { name: stage.name })] : [];
}

/** A tag with the whole JDK, for lines of the stage that compile Java: a JRE lacks the compiler. */
export function compilerOfBase(context: LineContext): Message[] {
	const { stage, simulation } = context;
	const pieces = stage?.image?.pieces ?? [];
	if (!stage || !pieces.some(({ text }) => /^jdk\b/.test(text))) return [];
	const steps = runsSeeing(simulation, stage).filter(({ executions }) =>
		executions.some(({ invocation }) => JAVA_BUILDS.has(invocation.id ?? "")),
	);
	return steps.length > 0 ? [say(`${KEY}.jdk`, { lines: linesOf(steps) })] : [];
}

/** Programs that call Java's compiler. */
const JAVA_BUILDS = new Set(["gradle", "mvn", "maven", "javac", "sbt"]);

/** Programs that lines of the stage call and no line of it makes: those of the image, or of an unknown image any. */
function callsOf(
	context: LineContext,
	stage: Stage,
	counts = (_name: string) => true,
): { programs: string[]; lines: ReturnType<typeof lineRef> } {
	const facts = stage.image?.facts;
	const callers = new Map<string, Step[]>();
	for (const step of stepsSeeing(context.simulation, stage)) {
		const installed = new Set<string>();
		for (const { invocation, effects } of step.executions) {
			const { name } = invocation;
			const own = installed.has(name);
			for (const effect of effects)
				if (effect.kind === "installs") for (const one of effect.packages) installed.add(one);
			// What a line installs and then calls is the package's, even where the image has a program of that name.
			if (own) continue;
			const fits = facts ? facts.programs.includes(name) : invocation.id !== null && PACKAGED.test(name);
			if (!fits || !counts(name) || USUAL.test(name) || programOrigin(stage, name) !== null) continue;
			const known = callers.get(name);
			if (!known) callers.set(name, [step]);
			else if (known.at(-1) !== step) known.push(step);
		}
	}
	const programs = [...callers.keys()].slice(0, SHOWN);
	const steps = new Set(programs.flatMap((name) => callers.get(name) ?? []));
	return { programs, lines: linesOf([...steps].sort((a, b) => a.instruction.index - b.instruction.index)) };
}

/** Programs for whose sake an image is chosen, or which not every image has: package managers, language runtimes, tools that fetch. */
const PACKAGED =
	/^(?:apt(?:-get)?|apk|dnf|yum|microdnf|zypper|pacman|node|npm|npx|yarn|pnpm|bun|deno|python3?|pip3?|uv|poetry|conda|mamba|go|cargo|rustc|java|javac|mvn|gradle|sbt|dotnet|ruby|gem|bundle|rails|php|composer|mix|elixir|erl|ghc|cabal|stack|swift|gcc|g\+\+|clang|make|cmake|nginx|httpd|psql|mysql|curl|wget|git|jq|rsync)$/;
