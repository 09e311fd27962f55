import type { Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { buildNeeds } from "./build-needs.ts";
import { runNeeds } from "./run-needs.ts";

/** A Compose file with one service that builds this file, of this name, and runs it as `docker run` would. */
export function composeFile(simulation: Simulation, last: Stage, file: string | null): string {
	const needs = buildNeeds(simulation, last);
	const { name, ports, volumes, code, settings, environment, wants, terminal, init, gpus, host } = runNeeds(
		simulation,
		last,
	);
	const args = [...needs.required, ...needs.empty];
	const build = [
		...(file === null ? [] : [`dockerfile: ${scalar(file)}`]),
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
	const secrets = needs.secrets.flatMap(({ id, env }) => [
		`${scalar(id)}:`,
		`  ${env ? `environment: ${scalar(env)}` : `file: ${scalar(`./${id}`)}`}`,
	]);
	return [
		"services:",
		...indented([`${scalar(name)}:`, ...indented(service)]),
		...section(
			"volumes",
			volumes.map((volume) => `${scalar(volume.name)}:`),
		),
		...section("secrets", secrets),
		"",
	].join("\n");
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
