import { settingsToMount } from "../../findings/file-not-in-image.ts";
import { isSilent } from "../../idioms/image-for-others.ts";
import { fileEntry } from "../../lookup.ts";
import { programFile } from "../../simulate/build-effects.ts";
import { isInitAlone, takesScript } from "../../simulate/entrypoints.ts";
import { stepAt, stepsBy, stepsOf } from "../../simulate/index-of.ts";
import { isSocket, isTemporary } from "../../simulate/paths.ts";
import { runningOf } from "../../simulate/running.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { keptData } from "../kept-data.ts";
import { ignoresSignal } from "../process/running.ts";
import { mountedCode } from "../scripts/mounted-code.ts";
import { type HostNeeds, hostNeeds } from "./host-needs.ts";
import { mappingOf } from "./mapping.ts";

/** What running an image takes. */
export interface RunNeeds {
	/** A name for the image. */
	name: string;
	/** `host:container`, with the protocol where it is not TCP. */
	ports: string[];
	volumes: { name: string; path: string }[];
	/** Settings that the program is told to read and that no image brings: a file beside this one, and its place. */
	settings: { file: string; path: string }[];
	/** What the program is not told and has to be: words after the image's name, and the mount that they read. */
	wants: { arguments: string; mount: string | null } | null;
	/** The directory of a project whose code no line copies: mounted from the host, without its `node_modules`. */
	code: string | null;
	/** Environment variables without which the base image's own program, or Rails in production, does not start. */
	environment: string[];
	/** It starts a shell or a prompt, which ends at once without a terminal. */
	terminal: boolean;
	/** The program ignores the stop signal as PID 1, unless its code says otherwise. */
	init: boolean;
	/** What stands after the image's name, as long as the reader has not chosen it. */
	words: string | null;
	/** Sockets, devices and rights that it needs of the host. */
	host: HostNeeds;
	/** Its environment asks NVIDIA's container runtime for the host's GPUs. */
	gpus: boolean;
}

/** By a name for the image: the file's own ports and volumes, else the ports of the base image. */
export function runNeeds(simulation: Simulation, last: Stage, name = imageName(simulation, last)): RunNeeds {
	const { state } = last;
	const own = state.ports.filter((port) => port.from.line !== null);
	const host = hostNeeds(simulation, last);
	// The daemon of Docker is not for others: who reaches it has root's rights.
	const exposed =
		own.length > 0 || host.privileged ? own : state.ports.filter(({ value }) => !isInside(value, simulation));
	const terminal = opensShell(last);
	const signal = state.stopsignal?.value ?? "SIGTERM";
	return {
		name,
		ports: (exposed.length > 0 ? exposed.map(({ value }) => value) : served(simulation, last)).flatMap(
			(port) => mappingOf(port) ?? [],
		),
		volumes: volumesOf(simulation, last, name),
		words: wordsToGive(last),
		host,
		wants: wantsOf(simulation, last),
		code: mountedCode(simulation, last)?.directory ?? null,
		settings: settingsToMount(simulation, last),
		environment: [...environmentToGive(last), ...settingsAsked(last), ...keyOfRails(last)],
		terminal,
		gpus: stepsBy(simulation, "gpus", ({ instruction, stage }) =>
			stage === last && instruction.pairs.some(({ key }) => key === "NVIDIA_VISIBLE_DEVICES") ? [true] : [],
		).has(true),
		init: !terminal && ignoresSignal(runningOf(last, simulation), signal),
	};
}

/** The volumes that keep a container's data, each under a name of its own. */
function volumesOf(simulation: Simulation, last: Stage, name: string): RunNeeds["volumes"] {
	return storedAt(simulation, last).map((path, index) => ({
		name: `${name}-data${index > 0 ? index + 1 : ""}`,
		path,
	}));
}

/** The mount that keeps a directory's data, by the name that the commands for starting a container give its volume. */
export function mountFor(simulation: Simulation, stage: Stage, path: string): string {
	const found = stage === simulation.target ? volumesOf(simulation, stage, imageName(simulation, stage)) : [];
	return `${found.find((one) => one.path === path)?.name ?? "data"}:${path}`;
}

/**
 * Directories worth a volume with a name: those of VOLUME, the base image's where a line gives it something to store or
 * its own server runs, and those in which a server stores data. What is temporary is not.
 */
function storedAt(simulation: Simulation, last: Stage): string[] {
	const own = last.state.volumes.filter(({ value }) => !isTemporary(value) && !isSocket(value));
	return [...new Set([...own.map(({ value }) => value), ...keptData(simulation, last).map(({ path }) => path)])];
}

/** A script for a shell that is the entrypoint, or a word for the program that the base image's entrypoint leads to. */
function wordsToGive(last: Stage): string | null {
	const { entrypoint, cmd } = last.state;
	if (isSilent(last)) return "…";
	if (!entrypoint || (cmd && cmd.value.words.length > 0)) return null;
	if (entrypoint.value.json && takesScript(entrypoint.value.words)) return '"…"';
	if (isInitAlone(entrypoint.value.words)) return "…";
	return entrypoint.from.line === null && rootStage(last).image?.defaults.leads !== undefined ? "…" : null;
}

/** What the base image asks for at its first start and no line sets; only where its own entrypoint starts its own program. */
function environmentToGive(last: Stage): string[] {
	const facts = rootStage(last).image?.defaults;
	const { entrypoint, cmd } = last.state;
	const [first, ...others] = facts?.needs ?? [];
	if (first === undefined || !entrypoint || entrypoint.from.line !== null) return [];
	const own = cmd?.from.line === null || cmd?.value.words[0] === facts?.cmd?.[0];
	return own && [first, ...others].every((name) => !last.env.get(name)) ? [first] : [];
}

/** What the base image's start script asks for and no line sets, where the container runs it: as its command, or within it. */
export function settingsAsked(last: Stage): string[] {
	const { state, env } = last;
	const { needsAll = [], cmd, entrypoint } = rootStage(last).image?.defaults ?? {};
	const script = entrypoint?.[0] ?? cmd?.[0];
	const words = [...(state.entrypoint?.value.words ?? []), ...(state.cmd?.value.words ?? [])].join(" ");
	return script && words.includes(script) ? needsAll.filter((name) => !env.get(name)) : [];
}

/** What Rails asks for in production, of which any one is enough; the first is that of a project with credentials. */
const RAILS_KEYS = ["RAILS_MASTER_KEY", "SECRET_KEY_BASE"];

/** The key that a Rails server needs in production and that no line sets. */
function keyOfRails({ env, state }: Stage): string[] {
	const words = [...(state.entrypoint?.value.words ?? []), ...(state.cmd?.value.words ?? [])].join(" ");
	const serves =
		/\brails s(?:erver)?\b|\b(?:puma|thrust)\b/.test(words) && env.get("RAILS_ENV")?.value === "production";
	return serves && RAILS_KEYS.every((name) => !env.get(name)) ? RAILS_KEYS.slice(0, 1) : [];
}

/** Whether what a container starts is a shell, the prompt of a language or a program for the terminal, which ends at once without one. */
function opensShell({ state }: Stage): boolean {
	const form = state.cmd?.value ?? state.entrypoint?.value;
	return (
		form?.json === true &&
		((form.words.length === 1 &&
			/(^|\/)(ba|da|z|a)?sh$|^(pwsh|powershell|python3?|node|irb|iex|erl|jshell|ghci|julia|R|weechat|irssi|htop|mutt|lynx)$/.test(
				form.words[0] ?? "",
			)) ||
			form.words.join(" ") === "php -a")
	);
}

/** What the entrypoint's own program lacks; only where words after the image's name reach it and no CMD gives some. */
function wantsOf(simulation: Simulation, { state }: Stage): RunNeeds["wants"] {
	const { entrypoint, cmd } = state;
	if (!entrypoint?.value.json || cmd) return null;
	const effects = stepAt(simulation, entrypoint.from.line)?.executions.flatMap((one) => one.effects) ?? [];
	const wanted = effects.find((effect) => effect.kind === "wants");
	return wanted?.kind === "wants" ? { arguments: wanted.arguments, mount: wanted.mount } : null;
}

/** The ports on which the container's own command listens by its options or by default, where no line exposes any. */
function served(simulation: Simulation, last: Stage): string[] {
	const lines = new Set([last.state.entrypoint?.from.line, last.state.cmd?.from.line]);
	const ports = [...stepsOf(simulation, "ENTRYPOINT"), ...stepsOf(simulation, "CMD")]
		.filter((step) => step.stage === last && lines.has(step.place.startLine))
		.flatMap((step) => step.executions.flatMap(({ effects }) => effects))
		.flatMap((effect) => (effect.kind === "serves" ? [effect.port] : []));
	return [...new Set(ports.length > 0 ? ports : portsOfSetting(last))];
}

/** The ports of the address that a line gives ASP.NET Core to listen on (`http://+:8080`). */
function portsOfSetting(last: Stage): string[] {
	const setting = last.env.get("ASPNETCORE_URLS", last.end);
	if (!setting?.value || setting.from.line === null) return [];
	return [...setting.value.matchAll(/http:\/\/(?:[+*]|0\.0\.0\.0|\[::\]):(\d+)/g)].map(([, port = ""]) => port);
}

/** Whether nothing outside of the container would be answered on a port, by the program that usually has it. */
function isInside(value: string, { facts }: Simulation): boolean {
	return Object.values(facts.ports).some(({ port, inside }) => inside === true && String(port) === value);
}

/** A name for the image: what the file itself calls its program, or `app`. */
function imageName(simulation: Simulation, last: Stage): string {
	const words =
		last.state.entrypoint?.value.words.concat(last.state.cmd?.value.words ?? []) ?? last.state.cmd?.value.words ?? [];
	for (const word of words) {
		const base = word.split("/").pop() ?? "";
		const jar = /^([A-Za-z][\w.-]*)\.(jar|dll|war)$/.exec(base)?.[1];
		if (jar) return tidy(jar);
	}
	if (words[0] && !words[0].includes("/") && programFile(last, words[0])?.event.kind === "binary")
		return tidy(words[0]);
	const made = last.files.origin(
		words[0]?.startsWith("/") ? words[0] : `${last.state.workdir.value}/${(words[0] ?? "").replace(/^\.\//, "")}`,
	);
	const own = (words[0] ?? "").split("/").pop() ?? "";
	if (made?.event.kind === "binary" && made.exact && own && !fileEntry(simulation.facts, own)) return tidy(own);
	const directory =
		last.state.workdir.from.line === null ? "" : (last.state.workdir.value.split("/").filter(Boolean).pop() ?? "");
	return /^(app|src|code|root|tmp|opt|srv|www|html|data|bin|home|workspace|workdir|usr|var|lib|go|work)?$/i.test(
		directory,
	)
		? "app"
		: tidy(directory);
}

function tidy(name: string): string {
	const text = name
		.toLowerCase()
		.replace(/[^a-z0-9._-]+/g, "-")
		.replace(/^[-._]+|[-._]+$/g, "");
	return text || "app";
}
