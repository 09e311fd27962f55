import type { Message } from "../../../model/message.ts";
import { firstAfter, stepsBy } from "../../simulate/index-of.ts";
import { baseName } from "../../simulate/paths.ts";
import { type Step, type Transfer, usesOf } from "../../simulate/simulation.ts";
import { rootStage } from "../../simulate/stage.ts";
import { buildOf } from "../../simulate/transitions.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";

/** Why the author copies this here: the cache order, what another stage made, what later lines use. */
export function reasonsOfTransfer(context: LineContext, transfer: Transfer): Message[] {
	return [
		...manifestsFirst(context, transfer),
		...sourcesLater(context, transfer),
		...fromStage(context, transfer),
		...usedLater(context, transfer),
	];
}

/** Manifests before sources: an install reads only what this line copies, and the rest of the project comes after it. */
function manifestsFirst(context: LineContext, transfer: Transfer): Message[] {
	if (transfer.from || transfer.sources.some((source) => source.kind === "everything")) return [];
	const { instruction, stage, simulation } = context;
	const uses = usesOf(simulation, instruction.index).filter((use) => use.kind === "manifest");
	const first = Math.min(...uses.map((use) => use.by));
	if (!stage || !Number.isFinite(first)) return [];
	const copies = contextCopies(context);
	const later = copies.slice(firstAfter(copies, first));
	const files = [...new Set(uses.map((use) => use.name))];
	const line = lineRef(lineOf(context, first));
	if (later.length === 0) return [say("instructions/copy#why.manifests-only", { files, line })];
	const reason = copies.find((step) => carriesReason(context, step, first));
	if (reason && reason.instruction.index < instruction.index) {
		return [say("instructions/copy#why.manifests-too", { files, line, first: lineRef(reason.instruction.startLine) })];
	}
	return [
		say("instructions/copy#why.manifests-first", {
			files,
			line,
			later: lineRef(later[0]?.instruction.startLine ?? 0),
		}),
	];
}

/** Whether a copy brings manifests alone for the same install, so that its line says why. */
function carriesReason({ simulation }: LineContext, step: Step, install: number): boolean {
	const broad = step.transfer?.sources.some((source) => source.kind === "everything");
	const uses = usesOf(simulation, step.instruction.index);
	return !broad && uses.some((use) => use.kind === "manifest" && use.by === install);
}

/** COPY and ADD instructions of the stage that take from the build context, in order. */
function contextCopies({ stage, simulation }: LineContext): Step[] {
	const index = stepsBy(simulation, "context copies", (step) =>
		step.stage && step.transfer?.from === null ? [step.stage] : [],
	);
	return (stage && index.get(stage)) ?? [];
}

/** RUN instructions of the stage that install dependencies, in order. */
function installs({ stage, simulation }: LineContext): Step[] {
	const index = stepsBy(simulation, "installs", (step) =>
		step.stage && step.executions.some((one) => one.effects.some((effect) => effect.kind === "dependencies"))
			? [step.stage]
			: [],
	);
	return (stage && index.get(stage)) ?? [];
}

/** The sources come after the install of the dependencies, so that editing them does not repeat it. */
function sourcesLater(context: LineContext, transfer: Transfer): Message[] {
	const { instruction, stage } = context;
	if (!stage || transfer.from) return [];
	const broad = transfer.sources.some((source) => source.kind === "everything" || source.kind === "context");
	if (!broad) return [];
	const before = installs(context);
	const last = before[firstAfter(before, instruction.index) - 1];
	if (!last) return [];
	// Another copy between the install and this line has carried the reason.
	const copies = contextCopies(context);
	if (copies[firstAfter(copies, last.instruction.index)]?.instruction.index !== instruction.index) return [];
	return [say("instructions/copy#why.after-install", { line: lineRef(last.instruction.startLine) })];
}

function fromStage(context: LineContext, transfer: Transfer): Message[] {
	const source = transfer.from?.stage;
	const { stage } = context;
	if (!source || !stage) return [];
	const result: Message[] = [];
	const name = source.name || String(source.index);
	for (const one of transfer.sources) {
		const made = one.origin?.event;
		const build = one.origin?.exact ? undefined : buildOf(source, one.path);
		if (build) {
			const values = { path: one.path, line: lineRef(lineOf(context, build.at)) };
			result.push(say("instructions/copy#why.made.build", values));
			continue;
		}
		if (!made || made.at < 0) continue;
		const line = lineRef(lineOf(context, made.at));
		const form = one.origin?.exact ? made.kind : "below";
		if (form === "binary" || form === "dependencies" || form === "archive") {
			result.push(say(`instructions/copy#why.made.${form}`, { path: one.path, line }));
		} else if (form !== "below") result.push(say("instructions/copy#why.made.path", { path: one.path, line }));
	}
	const other = rootStage(source).resolvedBase !== rootStage(stage).resolvedBase || source !== stage.parent;
	const first = source.usedBy.find((use) => use.how === "copy" && use.stage === stage.index);
	if (other && context.ships && first?.line === context.instruction.startLine) {
		result.push(say("instructions/copy#why.leave-behind", { stage: name }));
	}
	return result;
}

function usedLater(context: LineContext, transfer: Transfer): Message[] {
	const { simulation, instruction } = context;
	const uses = usesOf(simulation, instruction.index);
	const result: Message[] = [];
	if (uses.some((use) => use.kind === "manifest")) return result;
	const programs = uses.filter((use) => use.kind === "program");
	const program = programs[0];
	if (program) {
		const lines = lineRef(...programs.filter((use) => use.name === program.name).map((use) => lineOf(context, use.by)));
		result.push(say("instructions/copy#why.runs", { program: program.name, lines }));
	}
	const copied = uses.filter(
		(use) => use.kind === "path" && simulation.steps[use.by]?.stage === context.stage && !transfer.from,
	);
	const path = copied[0];
	if (path && !program && !transfer.sources.some((source) => source.kind === "everything")) {
		result.push(
			say("instructions/copy#why.read", { path: baseName(path.name), lines: lineRef(lineOf(context, path.by)) }),
		);
	}
	return result;
}
