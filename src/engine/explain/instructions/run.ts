import type { Message, PartNote } from "../../../model/message.ts";
import { directorySince } from "../../simulate/build-effects.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { baseName, isWithin } from "../../simulate/paths.ts";
import type { Execution } from "../../simulate/simulation.ts";
import { explainBody, isBrokenExec } from "../body.ts";
import { mainSteps, tellingSteps } from "../commands/main-steps.ts";
import { type CommandNote, noteOfCommand } from "../commands/note.ts";
import { whatOfSteps } from "../commands/steps.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, lineOf, lineRef, say } from "../context.ts";
import { explainFlag, reasonsOfFlags } from "../flags/registry.ts";
import { offByDefault } from "../off-by-default.ts";
import { generatedLeft } from "../packages/deployed.ts";
import { installedEarly } from "../packages/installed-early.ts";
import { intoEnvironment } from "../packages/python-programs.ts";
import { variablesForPackages } from "../packages/relied.ts";
import { removesOf } from "../packages/removed.ts";
import { librariesOfHeaders } from "../packages/runtime-library.ts";
import { uncalledPackages } from "../packages/uncalled.ts";
import { bewareOfWrittenVersion } from "../packages/version-written.ts";
import { clonedDocroot } from "../scripts/cloned-docroot.ts";
import { nativeCode } from "../scripts/native-code.ts";
import { variablesOfStartup } from "../scripts/startup-files.ts";
import { unusedUser } from "../scripts/unused-user.ts";
import { warningsOfScripts } from "../scripts/warnings.ts";
import { stepsOfScripts } from "../scripts/written.ts";
import { titleOf } from "../shell/index.ts";
import { archivesKept, archivesLeft } from "./run-archives.ts";
import { lostAssignments } from "./run-assignments.ts";
import { commentsInside, platformComment } from "./run-comments.ts";
import { groupGiven } from "./run-groups.ts";
import { packagesMoved } from "./run-moved.ts";
import { forDownload, needless, ofPackages } from "./run-packages.ts";
import { compiledAgain, purposeOfRun } from "./run-purpose.ts";
import { feeds, manifests } from "./run-uses.ts";

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
			...packagesMoved(context),
			...thereBefore(context),
			...compiledAgain(context),
			...needless(context),
			...feeds(context),
			...groupGiven(context),
			...uncalledPackages(context),
			...download,
			...variablesForPackages(context),
			...librariesOfHeaders(context),
			...stepsOfScripts(context),
			...variablesOfStartup(context),
			...unusedUser(context),
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
			...nativeCode(context),
			...clonedDocroot(context),
			...warningsOfScripts(context),
			...lostAssignments(context),
			...bewareOfWrittenVersion(context),
			...generatedLeft(context),
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
	// To delete a link frees nothing of what it leads to.
	const links = new Set(effects.flatMap((effect) => (effect.kind === "links" ? [effect.to] : [])));
	// What another line installed stays in its layer.
	let deletes = step.executions.some(
		(one) => one.effects.some(({ kind }) => kind === "uninstalls") && removesOf(step, one) === "own",
	);
	for (const effect of effects) {
		if (effect.kind === "fills" || effect.kind === "creates") brought.push(effect.path);
		else if (effect.kind === "downloads" && effect.to !== null) brought.push(effect.to);
		else if (effect.kind === "removes" && !links.has(effect.path))
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
