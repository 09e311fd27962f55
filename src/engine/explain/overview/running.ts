import type { FinalImage } from "../../../model/analysis.ts";
import { argvLine, shortCommand } from "../../../model/argv.ts";
import type { Message } from "../../../model/message.ts";
import { purposeForOthers } from "../../idioms/image-for-others.ts";
import { isInitAlone } from "../../simulate/entrypoints.ts";
import { stepsOf } from "../../simulate/index-of.ts";
import { runningOf } from "../../simulate/running.ts";
import type { Simulation, Step } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import { lowersTo, stepsDownTo } from "../../simulate/step-down.ts";
import { lineRef, say } from "../context.ts";
import { contextOf } from "../instruction.ts";
import { clausesOfProcess } from "../process/process.ts";
import { runNeeds } from "../usage/run-needs.ts";

/** What a container of the image runs, as whom, and what it listens on. */
export function running(simulation: Simulation, last: Stage, image: FinalImage): Message[] {
	const key = (name: string) => `summary/file#run.${name}`;
	const result: Message[] = [];
	const state = last.state;
	const inherited = state.cmd?.from.line == null && state.entrypoint?.from.line == null;
	const work = inherited || image.process === null ? [] : workOfProcess(simulation, last);
	if (image.process === null && image.base === "scratch") result.push(say(key("none")));
	else if (image.process) {
		const command = shortCommand(argvLine(image.process));
		if (inherited) result.push(say(key("inherited"), { command }));
		else
			result.push(
				work.length > 0
					? say(key(work.length > 1 ? "works" : "work"), { command, work })
					: say(key("process"), { command }),
			);
	} else {
		const use = purposeForOthers(simulation);
		result.push(say(key(use === null ? "unknown" : use === "dotnet" ? "others-dotnet" : "others")));
	}
	const root = image.user !== null && /^(root|0)$/.test(image.user);
	const down = root ? stepsDownTo(last) : null;
	const lowered = root ? lowersTo(last) : null;
	if (down) result.push(say(key("steps-down"), { user: down }));
	else if (lowered) result.push(say(key("lowers"), { user: lowered }));
	else if (image.user && !(root && image.process === null))
		result.push(root ? say(key("root"), { user: image.user }) : asUser(last, image.user));
	const own = state.ports.filter((port) => port.from.line !== null).map((port) => port.value);
	const handed = state.ports.filter((port) => port.from.line === null).map((port) => port.value);
	const ports = own.map((port) => port.replace(/\/tcp$/, ""));
	const [port, ...others] = ports;
	// Where what the process does names the port already.
	const told = port !== undefined && others.length === 0 && namesPort(work, port);
	if (ports.length > 0) result.push(say(key(told ? "port-told" : "ports"), told ? {} : { ports }));
	else if (inherited && image.process && handed.length > 0) result.push(say(key("ports-inherited"), { ports: handed }));
	if (runNeeds(simulation, last).gpus) {
		const cuda = cudaByPip(simulation, last);
		result.push(cuda ? say(key("gpus-pip"), { line: lineRef(cuda.instruction.startLine) }) : say(key("gpus")));
	}
	if (simulation.steps.some((step) => step.place.keyword === "HEALTHCHECK" && step.stage === last))
		result.push(say(key("healthcheck")));
	return result;
}

/** Whether what a process does is told with its port. */
function namesPort([work, ...others]: Message[], port: string): boolean {
	return others.length === 0 && work !== undefined && Object.values(work.values ?? {}).includes(port);
}

/** The line that has pip bring CUDA's libraries, as an extra of a package: `tensorflow[and-cuda]`. */
function cudaByPip(simulation: Simulation, stage: Stage): Step | undefined {
	return stepsOf(simulation, "RUN").find(
		(step) =>
			step.stage === stage &&
			step.executions.some(
				({ effects, command }) =>
					effects.some((one) => one.kind === "installs" && one.system === "pip") &&
					command.words.some(({ text }) => /\[[\w,-]*cuda/.test(text)),
			),
	);
}

/** As whom the process runs; of a number the name as well, where the image has one for it. */
function asUser({ users }: Stage, user: string): Message {
	const [id = "", group = ""] = user.split(":");
	const name = /^\d+$/.test(id) ? users.findLast(({ uid }) => uid === id)?.name : undefined;
	if (name !== undefined && name !== id) return say("summary/file#run.user-number", { name, id });
	return group === ""
		? say("summary/file#run.user", { user })
		: say("summary/file#run.user-group", { user: id, group });
}

/** What the process of a stage does, as the line says that names the program. */
function workOfProcess(simulation: Simulation, { state }: Stage): Message[] {
	if (state.entrypoint && isInitAlone(state.entrypoint.value.words) && !state.cmd?.value.words.length) return [];
	for (const set of [state.cmd, state.entrypoint]) {
		const line = set?.from.line;
		const step = simulation.steps.find(
			({ instruction, stage }) => instruction.startLine === line && stage?.index === set?.from.stage,
		);
		const work = step ? clausesOfProcess(contextOf(simulation, step.place.index)) : [];
		if (work.length > 0) return work;
	}
	return [];
}

/** A script of `sh -c` that stays PID 1 and keeps the stop signal from the program that it ends with. */
export function execBefore(last: Stage, simulation: Simulation): Message[] {
	const { entrypoint, cmd } = last.state;
	const set = entrypoint?.value.words.length ? entrypoint : cmd;
	const link = runningOf(last, simulation).links.at(-1);
	const script = set?.value.json === true && set.value.words[1] === "-c" && set.value.words.length === 3;
	if (!script || set.from.line === null || link?.kind !== "shell" || link.replaces !== false || link.end !== "single")
		return [];
	if (!link.program) return [];
	return [say("summary/improvements#exec", { program: link.program, lines: lineRef(set.from.line) })];
}
