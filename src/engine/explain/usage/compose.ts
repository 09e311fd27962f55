import { otherImages } from "../../idioms/several-images.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import { buildNeeds } from "./build-needs.ts";
import { runNeeds } from "./run-needs.ts";

/** What a stage asks of a Compose file: its service, and what stands beside the services. */
interface Service {
	lines: string[];
	volumes: string[];
	secrets: Map<string, string>;
}

/** A Compose file with a service for each image of this file, of this name, built and run as `docker run` would. */
export function composeFile(simulation: Simulation, last: Stage, file: string | null): string {
	const { name } = runNeeds(simulation, last);
	const others = last === simulation.stages.at(-1) ? otherImages(simulation) : [];
	const services = [
		serviceOf(simulation, last, name, null, file),
		...others.map((stage) => serviceOf(simulation, stage, `${name}-${stage.name.toLowerCase()}`, stage.name, file)),
	];
	return [
		"services:",
		...indented(services.flatMap(({ lines }) => lines)),
		...section(
			"volumes",
			services.flatMap(({ volumes }) => volumes.map((volume) => `${scalar(volume)}:`)),
		),
		...section(
			"secrets",
			[...new Map(services.flatMap(({ secrets }) => [...secrets]))].flatMap(([id, from]) => [
				`${scalar(id)}:`,
				`  ${from}`,
			]),
		),
		"",
	].join("\n");
}

/** The service of a stage, which is a target of the build unless that is null. */
function serviceOf(
	simulation: Simulation,
	stage: Stage,
	name: string,
	target: string | null,
	file: string | null,
): Service {
	const needs = buildNeeds(simulation, stage);
	const asked = runNeeds(simulation, stage, name);
	const { ports, volumes, code, settings, environment, wants, terminal, init, gpus, host } = asked;
	const args = [...needs.required, ...needs.empty];
	const build = [
		...(file === null ? [] : [`dockerfile: ${scalar(file)}`]),
		...(target === null ? [] : [`target: ${scalar(target)}`]),
		...section(
			"args",
			args.map((arg) => `${arg}: \${${arg}}`),
		),
		...section("ssh", needs.ssh.map(listed)),
		...section(
			"secrets",
			needs.secrets.map(({ id }) => listed(id)),
		),
		...section("entitlements", needs.entitlements.map(listed)),
	];
	const service = [
		...(build.length > 0 ? ["build:", ...indented(["context: .", ...build])] : ["build: ."]),
		`image: ${scalar(name)}`,
		// Compose wants numbers with a colon as text.
		...section(
			"ports",
			ports.map((port) => `- ${JSON.stringify(port)}`),
		),
		...section(
			"environment",
			environment.map((one) => `${one}: \${${one}}`),
		),
		...section("volumes", [
			...volumes.map(({ name: volume, path }) => listed(`${volume}:${path}`)),
			...(code === null ? [] : [listed(`./:${code}`), listed(`${code}/node_modules`)]),
			...(code === null && host.project !== null ? [listed(`./:${host.project}`)] : []),
			...host.sockets.map((path) => listed(`${path}:${path}`)),
			...settings.map(({ file, path }) => listed(`./${file}:${path}:ro`)),
			...(wants?.mount ? [listed(wants.mount)] : []),
		]),
		...(host.privileged ? ["privileged: true"] : []),
		...(host.ipc ? ["ipc: host"] : []),
		...section("cap_add", host.capabilities.map(listed)),
		...section("devices", host.devices.map(listed)),
		...(wants ? [`command: ${wants.arguments}`] : []),
		...(init ? ["init: true"] : []),
		...(gpus ? GPUS : []),
		...(terminal ? ["stdin_open: true", "tty: true"] : []),
	];
	return {
		lines: [`${scalar(target?.toLowerCase() ?? name)}:`, ...indented(service)],
		volumes: volumes.map((volume) => volume.name),
		secrets: new Map(
			needs.secrets.map(({ id, env }) => [id, env ? `environment: ${scalar(env)}` : `file: ${scalar(`./${id}`)}`]),
		),
	};
}

/** What `docker run --gpus all` asks for. Source: https://docs.docker.com/compose/how-tos/gpu-support/ */
const GPUS = [
	"deploy:",
	"  resources:",
	"    reservations:",
	"      devices:",
	"        - driver: nvidia",
	"          count: all",
	"          capabilities: [gpu]",
];

const indented = (lines: string[]) => lines.map((line) => `  ${line}`);
const section = (name: string, lines: string[]) => (lines.length > 0 ? [`${name}:`, ...indented(lines)] : []);
const listed = (text: string) => `- ${scalar(text)}`;

/** A YAML scalar: plain where that cannot be read as anything but text, else in double quotes as in JSON. */
function scalar(text: string): string {
	const plain = /^[A-Za-z./][\w./:-]*$/.test(text) && !/:$|^(true|false|yes|no|on|off|null|y|n)$/i.test(text);
	return plain ? text : JSON.stringify(text);
}
