import type { FinalImage, SummaryNote } from "../../../model/analysis.ts";
import type { Message } from "../../../model/message.ts";
import { purposeForOthers } from "../../idioms/image-for-others.ts";
import { sourceInstalls } from "../../idioms/source-installs.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { lineRef, say } from "../context.ts";
import { runsOf } from "../process/running.ts";
import { asksForGit, neededOfContext } from "../transfers/needed-names.ts";
import { composeFile } from "../usage/compose.ts";
import { runCommands } from "../usage/run-commands.ts";
import { contents } from "./added.ts";
import { contentsOf, leftBehind } from "./contents.ts";
import { listsApart } from "./lists-apart.ts";
import { execBefore, running } from "./running.ts";
import { stageName, withoutBase, workOf } from "./stages.ts";

/**
 * The file in a few sentences, what comes out of it, what is good and what to improve, how to build and run it.
 * `file`: its own name, where that is known.
 */
export function summarise(
	simulation: Simulation,
	benefits: Message[],
	improvements: Message[],
	file?: string,
): SummaryNote {
	const last = simulation.target;
	if (!last)
		return {
			sentences: [say("summary/file#no-stage")],
			run: [],
			compose: null,
			benefits: [],
			improvements: [],
			image: null,
		};
	const image = finalImage(last, simulation);
	return {
		sentences: [
			...unbuildable(simulation),
			...built(simulation, last),
			...contents(simulation, last),
			...running(simulation, last, image),
		],
		run: runCommands(simulation, last, asksForName(file)),
		// What only serves others is started by theirs.
		compose: purposeForOthers(simulation) === "dotnet" ? null : composeFile(simulation, last, asksForName(file)),
		benefits,
		improvements: [
			...improvements,
			...listsApart(simulation),
			...execBefore(last, simulation),
			...ignoreFile(simulation),
		],
		image,
	};
}

/** The file's name where the build does not find it by itself. Source: https://docs.docker.com/reference/cli/docker/buildx/build/#file */
function asksForName(file: string | undefined): string | null {
	return file && !/^[Dd]ockerfile$/.test(file) ? file : null;
}

/** Base images that the build needs and that no registry has. */
function unbuildable(simulation: Simulation): Message[] {
	const stages = withoutBase(simulation);
	if (stages.length === 0) return [];
	const bases = [...new Set(stages.map(({ base, resolvedBase }) => resolvedBase ?? base))];
	return [say("summary/file#no-base", { bases, lines: lineRef(...stages.map(({ startLine }) => startLine)) })];
}

function built(simulation: Simulation, last: Stage): Message[] {
	const key = (name: string) => `summary/file#${name}`;
	const base = rootStage(last).resolvedBase ?? rootStage(last).base;
	const count = simulation.stages.length;
	const result: Message[] = [];
	if (count === 1) {
		const work = workOf(last, simulation);
		result.push(work ? say(key("single.work"), { base, work: [work] }) : say(key("single.plain"), { base }));
		return result;
	}
	const skipped = simulation.stages.filter((stage) => !stage.needed);
	const usual = last === simulation.stages.at(-1);
	result.push(
		usual ? say(key("stages"), { count, base }) : say(key("target"), { count, base, stage: stageName(last) }),
	);
	for (const stage of simulation.stages) {
		if (stage === last || !stage.needed) continue;
		const work = workOf(stage, simulation);
		const where = rootStage(stage).resolvedBase ?? rootStage(stage).base;
		if (work)
			result.push(
				say(key("helper"), { stage: stageName(stage), base: where, work: [work], line: lineRef(stage.startLine) }),
			);
	}
	if (skipped.length > 0)
		result.push(say(key(usual ? "skipped" : "skipped-target"), { stages: skipped.map(stageName) }));
	return result;
}

/** A copy of everything depends on a `.dockerignore`, which the file alone does not tell. */
function ignoreFile(simulation: Simulation): Message[] {
	const everything = simulation.steps.filter(
		(step) => step.transfer?.from === null && step.transfer.sources.some((source) => source.kind === "everything"),
	);
	if (everything.length === 0) return [];
	const names = new Set(everything.flatMap((one) => neededOfContext(simulation, one)?.names ?? []));
	if (everything.some((one) => asksForGit(simulation, one))) names.add(".git");
	// That secrets are copied on is told by itself.
	const secret = names.delete(".env");
	const form = `ignore-file${names.size > 0 ? "-needed" : secret ? "-but-secrets" : ""}`;
	return [
		say(`summary/improvements#${form}`, {
			...(names.size > 0 && { names: [...names] }),
			lines: lineRef(...everything.map((one) => one.place.startLine)),
		}),
	];
}

function finalImage(last: Stage, simulation: Simulation): FinalImage {
	const { state } = last;
	const env: FinalImage["env"] = [];
	for (const [name, change] of last.env.entries()) {
		if (change.from.line !== null) env.push({ name, value: change.value ?? "", line: change.from.line });
	}
	const root = rootStage(last);
	const runs = runsOf(last, simulation);
	return {
		base: root.resolvedBase ?? root.base,
		user: state.user?.value ?? null,
		workdir: state.workdir.value,
		ports: state.ports.map((port) => port.value),
		volumes: state.volumes.map((volume) => volume.value),
		env,
		process: runs.argv,
		runs,
		...contentsOf(last),
		fromSource: sourceInstalls(last, simulation).flatMap(({ name, line }) => (name === null ? [] : [{ name, line }])),
		left: leftBehind(last, simulation),
	};
}
