import { isWithin, resolvePath } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import type { Found, Rule } from "./rule.ts";
import { processSteps } from "./support/process.ts";

/** Names of files with settings, which are often mounted when a container starts. */
const SETTINGS = /\.(toml|ya?ml|json|conf|cfg|ini|properties|env|hcl)$/;
/** Names of programs that an interpreter starts: without the project's files there is nothing to start. */
const PROGRAMS = /\.(js|mjs|cjs|ts|py|rb|php|jar|sh|exs|dll)$/;
/** What options call the files that a program writes. */
const RESULT = /out|report|log|dump|xml|save|write|dest|pid|file$/;

/** Bases of which it is known that they bring no settings of an application. */
const BARE = /^(scratch|alpine|debian|ubuntu|distroless-(static|base|cc)|busybox|fedora|wolfi|chainguard)$/;

/** Programs of which no call puts a file of the project anywhere. */
const HARMLESS = new Set(
	`apt-get apt apk yum dnf microdnf pip npm yarn pnpm corepack gem mkdir chown chmod rm useradd groupadd adduser
	addgroup usermod echo cd set true docker-php-ext-install docker-php-ext-enable pecl apt-mark update-ca-certificates
	locale-gen sed find`.split(/\s+/),
);

/** A file that the command names and that no line of this file brings into the image. */
export const fileNotInImage: Rule = {
	aliases: [],
	severity: "warning",
	rank: 11,
	*check(simulation) {
		const stage = simulation.target;
		if (!stage || stage.files.opaque.length > 0 || stage.state.distro === "windows") return;
		for (const step of processSteps(simulation, stage)) {
			for (const word of wordsOf(step)) {
				const found = missing(simulation, stage, step, word);
				if (found) yield found;
			}
		}
	},
};

/** Settings that have to be mounted when a container of the stage starts: neither this file nor its base brings them. */
export function settingsToMount(simulation: Simulation, stage: Stage): { file: string; path: string }[] {
	if (stage.files.opaque.length > 0 || stage.state.distro === "windows") return [];
	const found = processSteps(simulation, stage)
		.flatMap((step) => wordsOf(step).map((word) => missing(simulation, stage, step, word)))
		.flatMap((one) => (one?.form === "bare" && one.reason === "mount" ? [one.values] : []));
	return found.map(({ file, path }) => ({ file, path }));
}

interface Named {
	text: string;
	span: Found["span"];
	/** The word before it. */
	before: string;
}

type Missing = Found & { values: { path: string; file: string; folder: string; base: string } };

/** The words of the line that are given to a program as they stand. */
function wordsOf({ instruction, executions }: Step): Named[] {
	const { json, args } = instruction;
	const words = json
		? args.map(({ text, span }) => ({ text, span }))
		: executions.length === 1
			? (executions[0]?.command.words ?? []).filter(({ literal }) => literal)
			: [];
	return words
		.map(({ text, span }, index) => ({ text, span, before: words[index - 1]?.text ?? "" }))
		.filter(({ text, before }) => text.startsWith("-") || before !== "");
}

function missing(simulation: Simulation, stage: Stage, step: Step, { text, span, before }: Named): Missing | null {
	const [, option = before, value = text] = /^(--?[\w-]+)=(.+)$/.exec(text) ?? [];
	if (!/^[\w./-]+$/.test(value) || value.startsWith("-") || (option.startsWith("-") && RESULT.test(option)))
		return null;
	const settings = SETTINGS.test(value) && value.startsWith("/");
	if (!settings && !(PROGRAMS.test(value) && isEmpty(simulation, stage))) return null;
	const path = resolvePath(stage.state.workdir.value, value);
	if (stage.files.origin(path) || isNamed(simulation, stage, step, path)) return null;
	const root = rootStage(stage);
	const base = root.resolvedBase ?? root.base;
	const bare = base === "scratch" || BARE.test(root.image?.id ?? "");
	const volume = stage.state.volumes.some(({ value: one }) => isWithin(path, one));
	const file = path.split("/").at(-1) ?? path;
	const folder = path.slice(0, path.length - file.length - 1) || "/";
	const form = volume ? "volume" : bare || !settings ? "bare" : "base";
	if (!settings && !root.image?.facts) return null;
	const reason = !settings ? "program" : form === "base" ? "base" : "mount";
	// The base may bring the file after all, and what lies in a volume is brought when the container starts.
	const severity = form === "base" || form === "volume" ? "info" : "warning";
	return { at: step.instruction.index, span, form, reason, severity, values: { path, file, folder, base } };
}

/** Whether no line of the image's stages copies anything or runs what might make files of a project. */
function isEmpty({ steps }: Simulation, target: Stage): boolean {
	const chain = new Set<Stage | null>();
	for (let stage: Stage | null = target; stage; stage = stage.parent) chain.add(stage);
	return steps.every(({ stage, transfer, instruction, executions }) => {
		if (!chain.has(stage)) return true;
		if (transfer) return false;
		if (instruction.keyword !== "RUN") return instruction.keyword !== "ONBUILD";
		return instruction.heredocs.length === 0 && executions.every(({ invocation }) => HARMLESS.has(invocation.id ?? ""));
	});
}

/** Whether another line names the file or its directory, or installs a package that may bring it. */
function isNamed({ steps, file }: Simulation, target: Stage, process: Step, path: string): boolean {
	const folder = path.slice(0, path.lastIndexOf("/"));
	const names = folder
		.split("/")
		.filter((name) => !/^(|etc|usr|local|opt|app|config|conf|conf\.d|share|lib|var|srv)$/.test(name));
	const packages = target.packages.map(({ name }) => name);
	if (names.some((name) => packages.some((one) => one.includes(name) || name.includes(one)))) return true;
	return steps.some(({ instruction, stage, transfer }) => {
		if (instruction === process.instruction || stage === null) return false;
		if (transfer && (transfer.target === "/" || isWithin(path, transfer.target))) return true;
		const text = file.source.slice(instruction.span.start, instruction.span.end);
		return instruction.keyword === "RUN" && folder !== "" && text.includes(folder);
	});
}
