import type { Message, PartNote } from "../../../model/message.ts";
import { isCleaned, isMounted } from "../../findings/support/layers.ts";
import { directorySince } from "../../simulate/build-effects.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { baseName, globPattern, isWithin, parentPath } from "../../simulate/paths.ts";
import { type Execution, type Step, usesBy, usesOf } from "../../simulate/simulation.ts";
import { rootStage } from "../../simulate/stage.ts";
import { expandAt } from "../../simulate/variables.ts";
import { broughtByBase } from "../base-packages.ts";
import { explainBody, isBrokenExec } from "../body.ts";
import { type CommandNote, noteOfCommand } from "../commands.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, lineOf, lineRef, say } from "../context.ts";
import { explainFlag, reasonsOfFlags } from "../flags/registry.ts";
import { installedEarly } from "../installed-early.ts";
import { mainSteps, tellingSteps } from "../main-steps.ts";
import { offByDefault } from "../off-by-default.ts";
import { intoEnvironment } from "../python-programs.ts";
import { variablesForPackages } from "../relied-packages.ts";
import { removesOf } from "../removed-packages.ts";
import { librariesOfHeaders } from "../runtime-library.ts";
import { warningsOfScripts } from "../script-warnings.ts";
import { titleOf } from "../shell/index.ts";
import { whatOfSteps } from "../steps.ts";
import { uncalledPackages } from "../uncalled-packages.ts";
import { bewareOfWrittenVersion } from "../version-written.ts";
import { stepsOfScripts } from "../written-scripts.ts";
import { compiledAgain, purposeOfRun } from "./run-purpose.ts";

/** RUN: commands whose result becomes a layer. */
export const run: Explainer = (context) => {
	const { instruction } = context;
	const flags = instruction.flags.map((flag) => explainFlag(context, flag));
	if (isBrokenExec(instruction)) {
		const parts = inOrder([keywordPart(context), ...flags, ...explainBody(context, "build")]);
		return { what: say("words/command#not-exec"), why: [], beware: [], parts };
	}
	const steps = mainSteps(context);
	const [only] = steps;
	const note = steps.length === 1 && only ? noteOfCommand(context, only, "build") : null;
	const layer = oneLayer(context);
	const ofEach = ofSteps(context, layer.length > 0);
	const download = forDownload(context);
	const parts: PartNote[] = [keywordPart(context), ...flags, ...explainBody(context, "build")];
	return {
		what: whatOf(context),
		why: [
			...reasonsOfFlags(context),
			...offByDefault(context),
			...ofPackages(context, parts, download.length > 0),
			...(note?.why ?? []),
			...ofEach.why,
			...layer,
			...intoEnvironment(context),
			...manifests(context),
			...thereBefore(context),
			...compiledAgain(context),
			...needless(context),
			...feeds(context),
			...uncalledPackages(context),
			...download,
			...variablesForPackages(context),
			...librariesOfHeaders(context),
			...stepsOfScripts(context),
			...commentsInside(context),
			...platformComment(context),
			...installedEarly(context),
		],
		otherwise: () => [
			...(note && only ? ofWrapped(context, only).flatMap(({ why }) => why) : []),
			...purposeOfRun(context),
			...optionReason(context, parts),
		],
		beware: [
			...(only?.inner.length ? [] : (note?.beware ?? [])),
			...ofEach.beware,
			...archivesLeft(context),
			...archivesKept(context),
			...warningsOfScripts(context),
			...bewareOfWrittenVersion(context),
		],
		parts: inOrder(parts),
	};
};

/** What is said of the one command that the line's only command runs: `npx prisma generate`, `sudo make install`. */
function ofWrapped(context: LineContext, { inner, innerScript, invocation }: Execution): CommandNote[] {
	const [only, ...others] = inner;
	// `find -exec` and `xargs` run theirs on many things and say so themselves.
	const repeated = invocation.id === "xargs" || invocation.options.some((option) => option.wrapped?.terminator);
	if (!only || others.length > 0 || innerScript !== null || repeated) return [];
	return [noteOfCommand(context, only, "build"), ...ofWrapped(context, only)];
}

function whatOf(context: LineContext): Message {
	const { instruction, state, step } = context;
	const heredoc = instruction.heredocs[0];
	const interpreter = heredoc ? /^#!\s*(\S+(?:\s+\S+)?)/.exec(heredoc.content)?.[1] : undefined;
	if (interpreter) return say("instructions/run#what.script", { interpreter });
	if (state && !step.script && !instruction.json && instruction.args.length > 0) {
		return say("instructions/run#what.foreign", { shell: baseName(state.shell.value[0] ?? "") });
	}
	const steps = whatOfSteps(context, "build");
	if (!steps && state && (step.script?.items.length ?? 0) > 0 && step.executions.length === 0) {
		return say("instructions/run#what.foreign", { shell: baseName(state.shell.value[0] ?? "") });
	}
	return steps ?? say("instructions/run#what.empty");
}

/** How many sentences about single commands of a longer line stand with the whole line. */
const MAX_WHY = 2;
const MAX_BEWARE = 3;

/** Of several commands the first reason and the first warning each, with the command that they are about. */
function ofSteps(context: LineContext, cleans: boolean): { why: Message[]; beware: Message[] } {
	const steps = tellingSteps(context.step.executions);
	if (steps.length < 2) return { why: [], beware: [] };
	const told = new Set<string>();
	const first = (kind: "why" | "beware") =>
		steps.flatMap((execution) => {
			// That what it deletes is in no layer is said of the whole line.
			if (kind === "why" && cleans && execution.effects.some((effect) => effect.kind === "removes")) return [];
			const said = noteOfCommand(context, execution, "build")[kind][0];
			if (!said || told.has(said.key)) return [];
			told.add(said.key);
			return [say("instructions/run#step", { command: titleOf(execution.command), says: [said] })];
		});
	return { why: first("why").slice(0, MAX_WHY), beware: first("beware").slice(0, MAX_BEWARE) };
}

/** Several commands in one RUN make one layer; what this line brings and deletes again was never part of the image. */
function oneLayer({ step }: LineContext): Message[] {
	const effects = step.executions.flatMap((execution) => execution.effects);
	const brought: string[] = [];
	// What another line installed stays in its layer.
	let deletes = step.executions.some(
		(one) => one.effects.some(({ kind }) => kind === "uninstalls") && removesOf(step, one) === "own",
	);
	for (const effect of effects) {
		if (effect.kind === "fills" || effect.kind === "creates") brought.push(effect.path);
		else if (effect.kind === "downloads" && effect.to !== null) brought.push(effect.to);
		else if (effect.kind === "removes")
			deletes ||= brought.some(
				(path) => isWithin(path, effect.path) || isWithin(effect.path.replace(/\/\*$/, ""), path),
			);
	}
	return deletes && step.executions.length > 1 ? [say("instructions/run#why.clean-layer")] : [];
}

/** The reason of the first option that has one, on the line that uses this option first. */
function optionReason({ instruction, simulation }: LineContext, parts: PartNote[]): Message[] {
	const used = stepsBy(simulation, "options used", ({ executions, instruction: { keyword } }) =>
		keyword !== "RUN"
			? []
			: executions.flatMap(({ invocation }) =>
					invocation.options.flatMap(({ facts }) => (facts ? [`commands/${invocation.id}#${facts.path}`] : [])),
				),
	);
	const queue = [...parts];
	for (let part = queue.shift(); part; part = queue.shift()) {
		queue.unshift(...part.parts);
		const [reason] = part.why ?? [];
		if (part.role !== "option" || !reason) continue;
		const first = used.get(reason.key.replace(/\.why(?:\..*)?$/, ""))?.[0];
		if (first?.place.index !== instruction.index) continue;
		const option = part.counts?.name.split(" ").at(-1);
		if (option) return [say("instructions/run#option", { option, says: [reason] })];
	}
	return [];
}

/** How many packages a line may name for the reason of one to stand with the whole line. */
const FEW_PACKAGES = 3;

/** What the entry of a package says of why one installs it, where the line names few; `told`: that of the certificates. */
function ofPackages(context: LineContext, parts: PartNote[], told: boolean): Message[] {
	const found: PartNote[] = [];
	const queue = [...parts];
	for (let part = queue.shift(); part; part = queue.shift()) {
		queue.unshift(...part.parts);
		if (part.role === "package") found.push(part);
	}
	if (found.length > FEW_PACKAGES) return [];
	const { source } = context.simulation.file;
	for (const { span, why = [] } of found) {
		const [reason] = why.filter(
			({ key }) => key.startsWith("packages/") && !(told && key.startsWith("packages/ca-certificates#")),
		);
		const name = source.slice(span.start, span.end).replace(/^["']|["']$/g, "");
		if (reason) return [say("instructions/run#step", { command: name, says: [reason] })];
	}
	return [];
}

/** Comment lines within a continued instruction, told where they first appear; in a heredoc they are the shell's. */
function commentsInside({ simulation, instruction }: LineContext): Message[] {
	const { comments } = simulation.file;
	const first = comments.find(({ inside }) => inside !== null);
	if (first?.inside !== instruction.index) return [];
	const lines = comments.filter(({ inside }) => inside === instruction.index).map(({ line }) => line);
	return [say("instructions/run#why.comments", { lines: lineRef(...lines) })];
}

/** A comment right above that speaks of the builder's platform, where the line goes by that of the target. */
function platformComment({ simulation, instruction }: LineContext): Message[] {
	const { comments, source } = simulation.file;
	const above = comments.filter(({ line, inside }) => inside === null && line < instruction.startLine).reverse();
	const block = above.filter(({ line }, index) => line === instruction.startLine - 1 - index);
	const text = block.map((one) => one.text).join(" ");
	const own = source.slice(instruction.span.start, instruction.span.end);
	if (!/\bBUILDPLATFORM\b/.test(text) || own.includes("BUILDPLATFORM")) return [];
	const name = /\bTARGET(?:ARCH|PLATFORM)\b/.exec(own)?.[0];
	return name === undefined ? [] : [say("instructions/run#why.platform-comment", { name })];
}

/** Which copied files the installed dependencies come from: while those are the same, Docker reuses this layer. */
function manifests(context: LineContext): Message[] {
	const { instruction, simulation, step } = context;
	// What compiles the project runs again for each change of its sources, not for these files alone.
	const compiles = step.executions.some(({ effects }) =>
		effects.some(({ kind }) => kind === "produces" || kind === "builds"),
	);
	if (compiles) return [];
	const uses = usesBy(simulation, instruction.index).filter((use) => use.kind === "manifest");
	const narrow = uses.filter(({ of }) => {
		const copy = simulation.steps[of];
		return !copy || !everything(copy);
	});
	if (narrow.length === 0) return [];
	const files = [...new Set(narrow.map((use) => use.name))];
	const from = say("words/lines#from", { lines: lineRef(...narrow.map((use) => lineOf(context, use.of))) });
	const whole = stepsBy(simulation, "copies of everything", (one) => (one.stage && everything(one) ? [one.stage] : []));
	const project = step.stage && whole.get(step.stage)?.[0];
	if (project && project.place.index < instruction.index) {
		const line = lineRef(project.place.startLine);
		return [
			say("instructions/run#why.manifests-late", { files, from }),
			say("instructions/run#why.project-before", { line }),
		];
	}
	return [say("instructions/run#why.manifests", { files, from })];
}

/** Whether a line copies the whole build context. */
function everything({ transfer }: Step): boolean {
	return transfer?.from === null && transfer.sources.some((source) => source.kind === "everything");
}

/** The root certificates that a RUN installs before it downloads over HTTPS itself, with the program that does. */
function forDownload({ step }: LineContext): Message[] {
	const { executions, stage, instruction } = step;
	const installs = executions.findIndex(({ effects }) =>
		effects.some((one) => one.kind === "installs" && one.packages.includes("ca-certificates")),
	);
	if (installs < 0) return [];
	const packages = executions[installs]?.effects.flatMap((one) => (one.kind === "installs" ? one.packages : [])) ?? [];
	const download = executions
		.slice(installs + 1)
		.find(
			({ invocation: { name }, command }) =>
				packages.includes(name) &&
				/^(curl|wget)$/.test(name) &&
				command.words.some(({ text }) =>
					/^https:/.test((stage && expandAt(stage, text, instruction.index, "\\").text) ?? text),
				),
		);
	return download ? [say("instructions/run#why.for-download", { program: download.invocation.name })] : [];
}

/** Archives that this line downloads and unpacks, and that nothing deletes in it. */
function archivesKept({ step, stage, ships }: LineContext): Message[] {
	if (!ships || !stage) return [];
	const found = new Set<string>();
	for (const { effects, invocation } of step.executions) {
		if (
			!UNPACKS.test(invocation.id ?? "") ||
			invocation.options.some(({ written }) => /^-\w*c|^--create/.test(written))
		)
			continue;
		for (const effect of effects) {
			if (effect.kind !== "reads" || isMounted(step, effect.path)) continue;
			const { path } = effect;
			const own = step.executions.find((one) => downloadsTo(one, path));
			if (own && !isCleaned(step, own, path) && !step.executions.some((one) => takes(one, path))) found.add(path);
		}
	}
	return [...found].map((path) => say("instructions/run#beware.archive-kept", { path }));
}

const UNPACKS = /^(?:tar|bsdtar|unzip|7z)$/;

const downloadsTo = ({ effects }: Execution, path: string) =>
	effects.some((effect) => effect.kind === "downloads" && effect.to === path);

/** Whether a command moves a file away, or deletes it by a pattern such as `/tmp/app.tar.gz*`. */
const takes = ({ effects }: Execution, path: string) =>
	effects.some(
		(effect) =>
			(effect.kind === "moves" && effect.from === path) ||
			(effect.kind === "removes" &&
				parentPath(effect.path) === parentPath(path) &&
				globPattern(baseName(effect.path)).test(baseName(path))),
	);

/** Archives that an earlier line brought and that lie in its layer, beside what this line unpacks. */
function archivesLeft({ step, stage, instruction, simulation, ships }: LineContext): Message[] {
	if (!ships || !stage) return [];
	return step.executions.flatMap(({ effects, invocation }) => {
		if (!effects.some((effect) => effect.kind === "creates" && effect.as === "unpacked")) return [];
		return effects.flatMap((effect) => {
			const origin = effect.kind === "reads" ? stage.files.origin(effect.path, instruction.index - 1) : null;
			const from = origin?.exact ? simulation.steps[origin.event.at] : undefined;
			const kind = from?.stage === stage ? from.transfer?.sources[0]?.kind : undefined;
			// Of a copied tar archive a finding tells that ADD would unpack it.
			if (!from || effect.kind !== "reads" || !(kind === "url" || (kind === "context" && invocation.id !== "tar")))
				return [];
			const values = { path: effect.path, line: lineRef(from.place.startLine) };
			return [say(`instructions/run#beware.archive-${kind === "url" ? "added" : "copied"}`, values)];
		});
	});
}

/** Packages that the base image brings. */
function needless(context: LineContext): Message[] {
	const packages = broughtByBase(context);
	const base = context.stage && rootStage(context.stage).resolvedBase;
	return packages.length > 0 && base ? [say("instructions/run#why.in-base", { packages, base })] : [];
}

/** Directories that `mkdir -p` is to make although an earlier line made them. */
function thereBefore(context: LineContext): Message[] {
	const { step, stage, instruction, simulation } = context;
	if (!stage) return [];
	const found = step.executions.flatMap(({ invocation, effects }) =>
		effects.flatMap((effect) => {
			if (invocation.id !== "mkdir" || effect.kind !== "creates") return [];
			const since = directorySince(stage, effect.path, instruction.index - 1);
			const certain = simulation.steps[since ?? -1]?.executions.every(({ context: { runs } }) => runs === "always");
			return since === null || !certain ? [] : [{ path: effect.path, since }];
		}),
	);
	const lines = lineRef(...found.map(({ since }) => lineOf(context, since)));
	return found.length > 0
		? [say("instructions/run#why.there-before", { paths: found.map(({ path }) => path), lines })]
		: [];
}

/** Lines of other stages, or of the container's start, that use what this line makes. */
function feeds(context: LineContext): Message[] {
	const { instruction, simulation } = context;
	const uses = usesOf(simulation, instruction.index);
	const copied = uses.filter((use) => use.kind === "path" && simulation.steps[use.by]?.transfer?.from?.stage != null);
	const result: Message[] = [];
	if (copied.length > 0) {
		const paths = [...new Set(copied.map((use) => use.name))];
		result.push(
			say("instructions/run#why.copied", { paths, lines: lineRef(...copied.map((use) => lineOf(context, use.by))) }),
		);
	}
	const brought = uses.filter((use) => use.kind === "package");
	if (brought.length > 0) {
		const packages = [...new Set(brought.map((use) => use.name))];
		const lines = lineRef(...brought.map((use) => lineOf(context, use.by)));
		result.push(say("instructions/run#why.packages-copied", { packages, lines }));
	}
	const programs = uses.filter((use) => use.kind === "program" && use.by !== instruction.index);
	const named = [...new Set(programs.map((use) => use.name))].slice(0, 3);
	if (named.length > 0) {
		const lines = lineRef(...programs.filter((use) => named.includes(use.name)).map((use) => lineOf(context, use.by)));
		result.push(say("instructions/run#why.programs", { programs: named, lines }));
	}
	const users = uses.filter((use) => use.kind === "user");
	const [user] = users;
	if (user)
		result.push(
			say("instructions/run#why.user", {
				user: user.name,
				lines: lineRef(...users.map((use) => lineOf(context, use.by))),
			}),
		);
	return result;
}
