import type { SummaryNote } from "../../../model/analysis.ts";
import { argvLine } from "../../../model/argv.ts";
import type { Message } from "../../../model/message.ts";
import { loopbackOnly } from "../../findings/loopback-only.ts";
import { databaseElsewhere } from "../../idioms/database-elsewhere.ts";
import { setUp } from "../../idioms/development-setup-script.ts";
import { isSilent, purposeForOthers } from "../../idioms/image-for-others.ts";
import { otherImages } from "../../idioms/several-images.ts";
import { isInitAlone } from "../../simulate/entrypoints.ts";
import { stepAt } from "../../simulate/index-of.ts";
import { baseName } from "../../simulate/paths.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { lineRef, say } from "../context.ts";
import { stageName, withoutBase } from "../overview/stages.ts";
import { buildNeeds } from "./build-needs.ts";
import type { HostNeeds } from "./host-needs.ts";
import { hostPortOf } from "./mapping.ts";
import { type RunNeeds, runNeeds, settingsAsked } from "./run-needs.ts";

/** The commands that build and run the image, with the flags that this file asks for; `file`: a name to give. */
export function runCommands(simulation: Simulation, last: Stage, file: string | null): SummaryNote["run"] {
	const needs = runNeeds(simulation, last);
	const { name, ports } = needs;
	const usual = last === simulation.stages.at(-1);
	const result: SummaryNote["run"] = [buildCommand(simulation, last, usual ? null : stageName(last), { name, file })];
	if (usual && isForPlatforms(simulation)) {
		const command = result[0]?.command.replace(
			/^docker build /,
			"docker buildx build --platform linux/amd64,linux/arm64 ",
		);
		if (command) result.push({ command, note: say("summary/run#platforms") });
	}
	const others = usual ? simulation.stages.filter((stage) => !stage.needed && stage.name !== "") : [];
	const images = usual ? otherImages(simulation) : [];
	for (const stage of others.slice(0, MOST_TARGETS)) {
		const own = `${name}-${stage.name.toLowerCase()}`;
		result.push(buildCommand(simulation, stage, stage.name, { name: own, file }));
		if (!images.includes(stage)) continue;
		const command = runCommand(runNeeds(simulation, stage, own));
		result.push({ command, note: say("summary/run#run-target", { stage: stage.name }) });
	}
	if (purposeForOthers(simulation) === "dotnet") return result;
	const run = runCommand(needs);
	const published = [...new Set(ports.map((port) => hostPortOf(port)))];
	result.push({
		command: run,
		note: noteOfNeeds(simulation, needs, last) ?? noteOfProgram(simulation, published),
	});
	return result;
}

/** What the reader has to add, or what the container needs of the host; null where it starts as it is. */
function noteOfNeeds(simulation: Simulation, needs: RunNeeds, last: Stage): Message | null {
	const { environment, words, wants, host, ports } = needs;
	if (isSilent(last)) return say("summary/run#run-silent");
	if (environment.length > 0) return noteOfGiven(simulation, environment);
	if (words === '"…"') return say(`summary/run#run-script${host.project ? "-project" : ""}`, projectOf(host));
	const program = rootStage(last).image?.defaults.leads;
	const { entrypoint } = last.state;
	if (words !== null && entrypoint && isInitAlone(entrypoint.value.words))
		return say("summary/run#run-init", { program: baseName(entrypoint.value.words[0] ?? "") });
	if (words !== null && program) return say("summary/run#run-word", { program });
	if (ports.length > 0 && isLocal(simulation, last))
		return say("summary/run#run-loopback", { ports: [...new Set(ports.map((port) => hostPortOf(port)))] });
	if (wants && words === null && ports.length > 0) return say("summary/run#run-wants", { words: wants.arguments });
	if (host.reasons.length === 0) return null;
	return say("summary/run#run-needs", { needs: host.reasons });
}

/** Whether the server that a container starts listens where a published port does not reach it, for all the file tells. */
function isLocal(simulation: Simulation, { state }: Stage): boolean {
	const start = stepAt(simulation, (state.cmd ?? state.entrypoint)?.from.line);
	for (const { at, severity } of loopbackOnly.check(simulation))
		if (severity !== "info" && at === start?.instruction.index) return true;
	return false;
}

const projectOf = ({ project }: HostNeeds) => ({ ...(project && { directory: project }) });

/** `docker run` with what an image asks for. */
function runCommand(needs: RunNeeds): string {
	const { host } = needs;
	return [
		"docker run --rm",
		...(needs.terminal ? ["-it"] : []),
		...(needs.init ? ["--init"] : []),
		...(needs.gpus ? ["--gpus all"] : []),
		...(host.privileged ? ["--privileged"] : []),
		...(host.ipc ? ["--ipc=host"] : []),
		...host.capabilities.map((name) => `--cap-add ${name}`),
		...host.devices.map((path) => `--device ${path}`),
		...needs.environment.map((name) => `-e ${name}=…`),
		...needs.ports.map((port) => `-p ${port}`),
		...needs.volumes.map((volume) => `-v ${volume.name}:${volume.path}`),
		...(needs.code === null ? [] : [`-v ./:${needs.code} -v ${needs.code}/node_modules`]),
		...(needs.code === null && host.project !== null ? [`-v ./:${host.project}`] : []),
		...host.sockets.map((path) => `-v ${path}:${path}`),
		...needs.settings.map(({ file, path }) => `-v ./${file}:${path}:ro`),
		...(needs.wants?.mount ? [`-v ${needs.wants.mount}`] : []),
		needs.name,
		...(needs.words === null ? [] : [needs.words]),
		...(needs.wants && needs.words === null ? [needs.wants.arguments] : []),
	].join(" ");
}

/** Which values the program has to be given, and the server elsewhere that a program of Rails asks for. */
function noteOfGiven(simulation: Simulation, names: string[]): Message {
	const { target } = simulation;
	if (target && settingsAsked(target).length > 0) return say("summary/run#run-settings", { names });
	if (!names.includes("RAILS_MASTER_KEY")) return say("summary/run#run-given", { names });
	const database = databaseOf(simulation);
	return database === undefined ? say("summary/run#run-rails") : say("summary/run#run-rails-database", { database });
}

/** What the command does, and which server elsewhere the program asks for. */
function noteOfProgram(simulation: Simulation, ports: string[]): Message {
	if (ports.length > 0 && needsToken(simulation.target)) return say("summary/run#run-token", { ports });
	if (ports.length === 0 && isForMounting(simulation)) return say("summary/run#run-development");
	const database = databaseOf(simulation);
	if (database === undefined)
		return ports.length > 0 ? say("summary/run#run-ports", { ports }) : say("summary/run#run");
	return ports.length > 0
		? say("summary/run#run-ports-database", { ports, database })
		: say("summary/run#run-database", { database });
}

/** The database that the program uses and no line installs. */
function databaseOf(simulation: Simulation) {
	const [elsewhere] = databaseElsewhere.find(simulation);
	return elsewhere?.says[0]?.values?.database;
}

/** Whether the base image's own program is started, and lets in only who has the token of its log. */
function needsToken(target: Stage | null): boolean {
	const inherited = target?.state.cmd?.from.line == null && target?.state.entrypoint?.from.line == null;
	return inherited && target !== null && rootStage(target).image?.defaults?.token === true;
}

/** Whether the image is one for development into which an editor or Compose mounts the project. */
function isForMounting(simulation: Simulation): boolean {
	const { target, steps } = simulation;
	return (
		target !== null &&
		setUp(simulation, target) !== null &&
		steps.every((step) => step.stage !== target || !step.transfer)
	);
}

/** The arguments that the build was given and the file declares, as `NAME=value`. */
function givenArguments({ buildArgs, steps }: Simulation): string[] {
	if (buildArgs.size === 0) return [];
	const declared = new Set(
		steps.flatMap(({ instruction }) => (instruction.keyword === "ARG" ? instruction.pairs.map(({ key }) => key) : [])),
	);
	return [...buildArgs].filter(([name]) => declared.has(name)).map(([name, value]) => `${name}=${value}`);
}

/** Stages that the default build skips and that get a command of their own. */
const MOST_TARGETS = 6;

/** The command for a target, or for the last stage where `target` is null; `file`: the name of a file to ask for. */
function buildCommand(
	simulation: Simulation,
	stage: Stage,
	target: string | null,
	{ name, file }: { name: string; file: string | null },
): SummaryNote["run"][number] {
	const { required, empty, secrets, ssh, entitlements } = buildNeeds(simulation, stage);
	const command = [
		"docker build",
		...(file === null ? [] : [`-f ${argvLine([file])}`]),
		...givenArguments(simulation).map((argument) => `--build-arg ${argvLine([argument])}`),
		...[...required, ...empty].map((argument) => `--build-arg ${argument}=…`),
		...secrets.map(({ id, env }) => `--secret id=${id},${env ? `env=${env}` : `src=./${id}`}`),
		...ssh.map((id) => `--ssh ${id}`),
		...entitlements.map((one) => `--allow ${one}`),
		...(target === null ? [] : [`--target ${target}`]),
		`-t ${name} .`,
	].join(" ");
	const baseless = withoutBase(simulation).map(({ startLine }) => startLine);
	if (baseless.length > 0) return { command, note: say("summary/run#build-missing", { lines: lineRef(...baseless) }) };
	if (target !== null) return { command, note: say("summary/run#target", { stage: target }) };
	if (required.length > 0) return { command, note: say("summary/run#build-arguments", { names: required }) };
	const directories = contextDirectories(simulation);
	if (empty.length === 0 && directories.length > 0)
		return { command, note: say("summary/run#build-context", { directories }) };
	if (empty.length > 0) return { command, note: say("summary/run#build-empty", { names: empty }) };
	return { command, note: say(`summary/run#build${stage.state.distro === "windows" ? "-windows" : ""}`) };
}

/** Whether a needed stage asks for the processor that the image is meant for, so that the author builds for several. */
function isForPlatforms({ steps }: Simulation): boolean {
	return steps.some(
		({ instruction, stage }) =>
			stage?.needed === true &&
			((instruction.keyword === "ARG" && instruction.pairs.some(({ key }) => /^TARGET(ARCH|PLATFORM)$/.test(key))) ||
				/^\$\{?BUILDPLATFORM\}?$/.test(instruction.stage?.platform ?? "")),
	);
}

/** Directories in which projects keep their Dockerfile beside the code. */
const BESIDE = /^(docker|\.docker|deploy|deployment|build|infra|ops|ci|containers?|dockerfiles?|packaging)$/i;

/** Top directories of the context, where one of them looks like that of the Dockerfile itself: then the context lies above. */
function contextDirectories({ steps }: Simulation): string[] {
	const found = new Set<string>();
	for (const { stage, transfer } of steps) {
		if (!stage?.needed || transfer?.from !== null) continue;
		for (const { kind, path } of transfer.sources) {
			const [top = "", ...rest] = path.split("/");
			if (kind === "context" && /^[\w.-]+$/.test(top) && (rest.length > 0 || !top.includes("."))) found.add(top);
		}
	}
	return [...found].some((name) => BESIDE.test(name)) && found.size > 1 ? [...found].slice(0, 3) : [];
}
