import type { StageNote } from "../../../model/analysis.ts";
import type { Message } from "../../../model/message.ts";
import { sourceInstalls } from "../../idioms/source-installs.ts";
import { isWithin, parentPath } from "../../simulate/paths.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { buildOf } from "../../simulate/transitions.ts";
import { lineRef, say } from "../context.ts";
import { latestAsked } from "../latest.ts";

/** The note of a stage: its role in the file, and what it gives to the others. */
export function noteOfStage(stage: Stage, simulation: Simulation): StageNote {
	const { file } = simulation;
	const first = file.instructions[stage.from];
	const last = file.instructions[stage.end - 1];
	return {
		index: stage.index,
		name: stage.name,
		parent: stage.parent?.index ?? null,
		base: stage.base,
		resolvedBase: stage.resolvedBase,
		platform: stage.platform,
		startLine: stage.startLine,
		endLine: stage.endLine,
		final: stage.state,
		env: stage.changes.env,
		args: stage.changes.args,
		labels: stage.changes.labels,
		paths: stage.files.facts(),
		users: stage.users,
		packages: stage.packages,
		usedBy: stage.usedBy,
		needed: stage.needed,
		span: { start: first?.span.start ?? 0, end: last?.span.end ?? 0 },
		what: whatOf(stage, simulation),
		why: simulation.stages.length === 1 ? [] : reasons(stage, simulation),
	};
}

/** How a stage is called in a sentence: its name, or its number from 1. */
export function stageName(stage: Stage): string {
	return stage.name || String(stage.index);
}

/** The stages of the build whose base image does not exist. */
export function withoutBase({ stages }: Simulation): Stage[] {
	return stages.filter(({ image, needed, parent }) => needed && !parent && image !== null && image.missing !== null);
}

/** Whether a stage other than the last was asked for. */
function isUnusual({ target, stages }: Simulation): boolean {
	return target !== (stages.at(-1) ?? null);
}

function whatOf(stage: Stage, simulation: Simulation): Message {
	const values = { base: stage.resolvedBase ?? stage.base };
	if (simulation.stages.length === 1) return say("summary/stages#what.only", values);
	const work = workOf(stage, simulation);
	const unusual = isUnusual(simulation) ? "-target" : "";
	if (stage !== simulation.target && stage.needed && !work && isEmpty(stage))
		return say("summary/stages#what.helper.empty", values);
	const role = stage === simulation.target ? `final${unusual}` : stage.needed ? "helper" : `skipped${unusual}`;
	return work
		? say(`summary/stages#what.${role}.work`, { ...values, work: [work] })
		: say(`summary/stages#what.${role}.plain`, values);
}

/** Whether a stage is nothing but its base image: FROM is its only line. */
function isEmpty({ from, end, parent }: Stage): boolean {
	return end - from === 1 && (parent === null || isEmpty(parent));
}

/** How many projects that a stage compiles are named. */
const MOST_NAMES = 4;

/** What the stage's own lines achieve, as a clause: builds a program, installs dependencies, runs tests. */
export function workOf(stage: Stage, simulation: Simulation): Message | null {
	const installers = new Set<string>();
	let unpacked = false;
	let made: { ecosystem: string; path: string | null; directory?: boolean } | null = null;
	for (let index = stage.from; index < stage.end; index++) {
		if (simulation.steps[index]?.place.keyword !== "RUN") continue;
		for (const execution of simulation.steps[index]?.executions ?? []) {
			for (const effect of execution.effects) {
				const installer =
					effect.kind === "dependencies" ? installerOf(execution.invocation.id, effect.ecosystem) : null;
				if (installer !== null) installers.add(installer);
				if (effect.kind === "dependencies" && effect.into)
					unpacked ||= stage.files.origin(parentPath(effect.into), index)?.event.unpacked === true;
				if (effect.kind === "builds") made = { ecosystem: effect.by, path: result(stage, effect.workdir, simulation) };
				if (effect.kind === "produces" && effect.by) {
					const taken = stage.usedBy.some(({ path }) => path);
					const path = shipped(stage, effect.path) ?? (taken ? null : effect.path);
					const directory = path === effect.path && (effect.as === "binaries" || effect.as === "site");
					made = { ecosystem: effect.by, path, directory };
				}
			}
		}
	}
	const maker = made && TOOLCHAINS[made.ecosystem];
	if (made && maker) {
		const project = made.path === null ? fetchedProject(stage, simulation) : null;
		if (project !== null) return say("summary/stages#work.fetched", { toolchain: maker, project });
		return made.path === null
			? say("summary/stages#work.project", { toolchain: maker })
			: say(`summary/stages#work.${made.directory ? "into" : "builds"}`, { toolchain: maker, path: made.path });
	}
	const [installer, ...others] = installers;
	if (installer !== undefined) {
		const toolchain = others.length > 0 ? [installer, ...others] : installer;
		return say(`summary/stages#work.installs${unpacked ? "-fetched" : ""}`, { toolchain });
	}
	if (stage === simulation.target) return null;
	const names = sourceInstalls(stage, simulation).flatMap(({ name }) => name ?? []);
	return names.length > 0
		? say("summary/stages#work.from-source", { names: names.slice(0, MOST_NAMES) })
		: downloads(stage, simulation);
}

/** The one project whose sources the stage's own lines fetch, where nothing of the build context comes in. */
function fetchedProject(stage: Stage, { steps }: Simulation): string | null {
	const own = steps.slice(stage.from, stage.end);
	if (stage.parent || own.some(({ transfer }) => transfer !== null)) return null;
	const names = new Set(
		own.flatMap(({ executions }) =>
			executions.flatMap((execution) => {
				const { id, subcommands, operands } = execution.invocation;
				const cloned =
					id === "git" && subcommands[0]?.name === "clone"
						? /\/([\w.-]+?)(?:\.git)?\/?$/.exec(operands[0]?.word.text ?? "")?.[1]
						: undefined;
				return cloned ?? latestAsked(execution)?.name ?? [];
			}),
		),
	);
	const [only] = names;
	return names.size === 1 && only !== undefined ? only : null;
}

/** A stage that only fetches something, checks and unpacks it: nothing of the build context comes in. */
function downloads(stage: Stage, { steps }: Simulation): Message | null {
	const own = steps.slice(stage.from, stage.end);
	if (own.some(({ transfer }) => transfer !== null && transfer.from === null)) return null;
	const executions = own.filter(({ instruction }) => instruction.keyword === "RUN").flatMap((step) => step.executions);
	const fetched = executions.filter(({ invocation }) => FETCHERS.test(invocation.id ?? ""));
	const words = fetched.flatMap(({ command }) => command.words.map(({ text }) => text));
	const hosts = [...new Set(words.flatMap((word) => /^https?:\/\/([\w.-]+)(?:[:/]|$)/.exec(word)?.[1] ?? []))];
	if (hosts.length === 0 || hosts.length > SHOWN_HOSTS) return null;
	const ids = executions.map(({ invocation }) => invocation.id ?? "");
	const commands = executions.filter(({ command }) => !command.statement && command.words.length > 0);
	// Of what powershell -Command gets, the outer reading knows no program.
	const wrapped = ids.includes("powershell");
	if (!commands.every(({ invocation: { id } }) => (id === null ? wrapped : FETCHING.has(id)))) return null;
	const checks = ids.some((id) => /^(?:sha\d+sum|gpg|Get-FileHash|cosign)$/.test(id));
	const unpacks = ids.some((id) => /^(?:tar|unzip|Expand-Archive|7z)$/.test(id));
	const form = checks
		? unpacks
			? "fetches-checked-unpacked"
			: "fetches-checked"
		: unpacks
			? "fetches-unpacked"
			: "fetches";
	return say(`summary/stages#work.${form}`, { hosts });
}

/** `public` beside results of Next.js, which the project brings itself. */
function isPublic(path: string, taken: Stage["usedBy"]): boolean {
	return /\/public\/?$/.test(path) && taken.some((use) => /\/\.next(?:\/|$)/.test(use.path ?? ""));
}

/** What another stage takes out of the place of a build and the build has made, going by its name. */
function result(stage: Stage, workdir: string, simulation: Simulation): string | null {
	const taken = stage.usedBy.flatMap(({ path }) => (path && isWithin(path, workdir) ? [path] : []));
	return taken.find((path) => !stage.files.origin(path)?.exact && buildOf(stage, path, simulation)) ?? null;
}

/** The very file that another stage takes out of a directory of results, if one does. */
function shipped(stage: Stage, path: string): string | null {
	const taken = stage.usedBy.filter((use) => use.path && isWithin(use.path, path));
	return taken.find((use) => use.path && !isPublic(use.path, taken))?.path ?? null;
}

/** The proper name of the program that installs: it tells more than its language does. */
function installerOf(program: string | null, ecosystem: string): string | null {
	return (program && INSTALLERS[program]) ?? TOOLCHAINS[ecosystem] ?? null;
}

/** Proper names of package managers by their commands, where the toolchain's is another. */
const INSTALLERS: Record<string, string> = {
	npm: "npm",
	yarn: "Yarn",
	pnpm: "pnpm",
	bun: "Bun",
	deno: "Deno",
	pip: "pip",
	poetry: "Poetry",
	pipenv: "Pipenv",
	pdm: "PDM",
	uv: "uv",
	cargo: "Cargo",
	bundle: "Bundler",
	composer: "Composer",
	mix: "Mix",
};

/** Programs, by their entries, with which a stage does no more than fetch, check and put in place. */
const FETCHING = new Set(
	(
		"curl wget Invoke-WebRequest Invoke-RestMethod tar unzip Expand-Archive 7z gzip xz sha256sum sha512sum sha1sum md5sum " +
		"gpg Get-FileHash cosign echo printf mkdir New-Item rm Remove-Item mv Move-Item cp Copy-Item chmod chown ln cd test set export " +
		"apt-get apk dnf yum microdnf install find grep sed awk cut tr jq powershell Get-Content Write-Host exit win-exit true"
	).split(" "),
);
const FETCHERS = /^(?:curl|wget|Invoke-WebRequest|Invoke-RestMethod)$/;
/** How many servers a sentence names. */
const SHOWN_HOSTS = 2;

/** Proper names of toolchains by the ecosystem of an effect; the same in every language. */
const TOOLCHAINS: Record<string, string> = {
	go: "Go",
	npm: "Node.js",
	pip: "Python",
	cargo: "Rust",
	maven: "Maven",
	gradle: "Gradle",
	dotnet: ".NET",
	nuget: ".NET",
	gem: "Ruby",
	bundler: "Ruby",
	rails: "Rails",
	composer: "PHP",
	hex: "Elixir",
	conda: "Conda",
	swift: "Swift",
	make: "make",
	cmake: "CMake",
	crystal: "Crystal",
	shards: "Shards",
	mix: "Elixir",
	bun: "Bun",
	deno: "Deno",
	sbt: "sbt",
	lein: "Leiningen",
	astro: "Astro",
	flutter: "Flutter",
	hugo: "Hugo",
	jekyll: "Jekyll",
	mkdocs: "MkDocs",
	next: "Next.js",
	ng: "Angular CLI",
	nuxt: "Nuxt",
	trunk: "Trunk",
	vite: "Vite",
	webpack: "webpack",
};

function reasons(stage: Stage, simulation: Simulation): Message[] {
	const key = (name: string) => `summary/stages#why.${name}`;
	const result: Message[] = [];
	const { stages, target } = simulation;
	if (stage === target) {
		// Of a stage that starts from the same image as one that it copies from, FROM says it.
		const again = [...stage.dependsOn].some((one) => {
			const other = stages[one] && rootStage(stages[one]);
			return other !== undefined && other.resolvedBase === stage.resolvedBase;
		});
		if (stage.dependsOn.size > 0 && !stage.parent) result.push(...(again ? [] : [say(key("clean-final"))]));
		else if (stage.parent && !isEmpty(stage.parent))
			result.push(say(key("extends-final"), { parent: stageName(stage.parent) }));
		return result;
	}
	const children = stage.usedBy.filter((use) => use.how === "from");
	const takers = stage.usedBy.filter((use) => use.how !== "from");
	if (children.length > 0) {
		const heirs = children.map((use) => stages[use.stage] ?? stage);
		const lines = lineRef(...children.map((use) => use.line));
		result.push(
			heirs.every(({ name }) => name)
				? say(key(isEmpty(stage) ? "begin-with" : "base-of"), { names: [...new Set(heirs.map(stageName))], lines })
				: say(key("base-of-lines"), { lines }),
		);
	}
	if (takers.length > 0)
		result.push(
			say(key(isEmpty(stage) ? "taken-from-image" : "taken-by"), { lines: lineRef(...takers.map((use) => use.line)) }),
		);
	if (!stage.needed && target && isUnusual(simulation))
		result.push(say(key("skipped-target"), { target: stageName(target) }));
	else if (!stage.needed)
		result.push(stage.name ? say(key("skipped-named"), { name: stage.name }) : say(key("skipped")));
	return result;
}
