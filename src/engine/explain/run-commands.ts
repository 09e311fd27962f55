import type { SummaryNote } from "../../model/analysis.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { buildNeeds } from "./build-needs.ts";
import { say } from "./context.ts";
import { runNeeds } from "./run-needs.ts";

/** The commands that build and run the image, with the flags that this file asks for. */
export function runCommands(simulation: Simulation, last: Stage): SummaryNote["run"] {
	const needs = runNeeds(simulation, last);
	const { name, ports, volumes } = needs;
	const result: SummaryNote["run"] = [buildCommand(simulation, last, null, name)];
	const others = simulation.stages.filter((stage) => !stage.needed && stage.name !== "");
	for (const stage of others.slice(0, MOST_TARGETS)) {
		result.push(buildCommand(simulation, stage, stage.name, `${name}-${stage.name.toLowerCase()}`));
	}
	const run = [
		"docker run --rm",
		...(needs.terminal ? ["-it"] : []),
		...(needs.init ? ["--init"] : []),
		...ports.map((port) => `-p ${port}`),
		...volumes.map((volume) => `-v ${volume.name}:${volume.path}`),
		name,
	].join(" ");
	const published = ports.map((port) => port.split(":")[0] ?? "");
	result.push({
		command: run,
		note: published.length > 0 ? say("summary/run#run-ports", { ports: published }) : say("summary/run#run"),
	});
	return result;
}

/** Stages that the default build skips and that get a command of their own. */
const MOST_TARGETS = 6;

/** The command for a target, or for the last stage where `target` is null. */
function buildCommand(
	simulation: Simulation,
	stage: Stage,
	target: string | null,
	name: string,
): SummaryNote["run"][number] {
	const { required, empty, secrets, ssh, entitlements } = buildNeeds(simulation, stage);
	const command = [
		"docker build",
		...[...required, ...empty].map((argument) => `--build-arg ${argument}=…`),
		...secrets.map(({ id, env }) => `--secret id=${id},${env ? `env=${env}` : `src=./${id}`}`),
		...ssh.map((id) => `--ssh ${id}`),
		...entitlements.map((one) => `--allow ${one}`),
		...(target === null ? [] : [`--target ${target}`]),
		`-t ${name} .`,
	].join(" ");
	if (target !== null) return { command, note: say("summary/run#target", { stage: target }) };
	if (required.length > 0) return { command, note: say("summary/run#build-arguments", { names: required }) };
	return {
		command,
		note: empty.length > 0 ? say("summary/run#build-empty", { names: empty }) : say("summary/run#build"),
	};
}
