import type { SummaryNote } from "../../model/analysis.ts";
import { argvLine } from "../../model/argv.ts";
import { fileEntry } from "../lookup.ts";
import { programFile } from "../simulate/build-effects.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { isPlatformArgument } from "../simulate/variables.ts";
import { say } from "./context.ts";
import { stageName } from "./stages.ts";

/** The commands that build and run the image, with the flags that this file asks for. */
export function runCommands(simulation: Simulation, last: Stage): SummaryNote["run"] {
	const name = imageName(simulation, last);
	const needed = requiredArguments(simulation);
	const flags = [
		...givenArguments(simulation).map((argument) => `--build-arg ${argvLine([argument])}`),
		...needed.map((argument) => `--build-arg ${argument}=…`),
		...secretFlags(simulation),
	];
	const usual = last === simulation.stages.at(-1);
	const target = usual ? [] : [`--target ${stageName(last)}`];
	const build = ["docker build", ...flags, ...target, `-t ${name} .`].join(" ");
	const result: SummaryNote["run"] = [
		{
			command: build,
			note: needed.length > 0 ? say("summary/run#build-arguments", { names: needed }) : say("summary/run#build"),
		},
	];
	for (const stage of simulation.stages) {
		if (!usual || stage.needed || stage.name === "") continue;
		const command = [
			"docker build",
			...flags,
			`--target ${stage.name}`,
			`-t ${name}-${stage.name.toLowerCase()} .`,
		].join(" ");
		result.push({ command, note: say("summary/run#target", { stage: stage.name }) });
	}
	const own = last.state.ports.filter((port) => port.from.line !== null);
	const ports = (own.length > 0 ? own : last.state.ports).map((port) => publish(port.value));
	const volumes = last.state.volumes.filter((volume) => volume.from.line !== null);
	const run = [
		opensShell(last) ? "docker run --rm -it" : "docker run --rm",
		...ports.map((port) => `-p ${port}`),
		...volumes.map((volume, index) => `-v ${name}-data${index > 0 ? index + 1 : ""}:${volume.value}`),
		name,
	].join(" ");
	result.push({
		command: run,
		note:
			ports.length > 0
				? say("summary/run#run-ports", { ports: ports.map((port) => port.split(":")[0] ?? "") })
				: say("summary/run#run"),
	});
	return result;
}

/** Whether what a container starts is a shell, which ends at once without a terminal. */
function opensShell({ state }: Stage): boolean {
	const form = state.cmd?.value ?? state.entrypoint?.value;
	return (
		form?.json === true &&
		form.words.length === 1 &&
		/(^|\/)(ba|da|z|a)?sh$|^(pwsh|powershell|python3?|node|irb)$/.test(form.words[0] ?? "")
	);
}

function publish(port: string): string {
	const [numbers = "", protocol = "tcp"] = port.split("/");
	return `${numbers}:${numbers}${protocol.toLowerCase() === "tcp" ? "" : `/${protocol.toLowerCase()}`}`;
}

/** Arguments that the build uses and to which the file gives no value. */
function requiredArguments(simulation: Simulation): string[] {
	const names: string[] = [];
	for (const change of simulation.globals.values()) {
		if (change.value === null && !isPlatformArgument(change.name)) names.push(change.name);
	}
	return names;
}

/** The arguments that the build was given and the file declares, as `NAME=value`. */
function givenArguments(simulation: Simulation): string[] {
	const declared = new Set(
		simulation.steps.flatMap(({ instruction }) =>
			instruction.keyword === "ARG" ? instruction.pairs.map(({ key }) => key) : [],
		),
	);
	return [...simulation.buildArgs].filter(([name]) => declared.has(name)).map(([name, value]) => `${name}=${value}`);
}

function secretFlags(simulation: Simulation): string[] {
	const flags = new Set<string>();
	for (const step of simulation.steps) {
		for (const mount of step.instruction.mounts) {
			if (mount.type === "ssh") flags.add(mount.id && mount.id !== "default" ? `--ssh ${mount.id}` : "--ssh default");
			if (mount.type !== "secret") continue;
			const id = mount.id ?? (mount.target ?? "").split("/").pop() ?? "secret";
			const env = mount.options.find((option) => option.name === "env")?.value;
			flags.add(env ? `--secret id=${id},env=${env}` : `--secret id=${id},src=./${id}`);
		}
	}
	return [...flags];
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
