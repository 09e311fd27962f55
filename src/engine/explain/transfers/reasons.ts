import type { Message } from "../../../model/message.ts";
import { baseName } from "../../simulate/paths.ts";
import { type Transfer, usesOf } from "../../simulate/simulation.ts";
import { rootStage } from "../../simulate/stage.ts";
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
	const installs = usesOf(simulation, instruction.index).filter((use) => use.kind === "manifest");
	const first = Math.min(...installs.map((use) => use.by));
	if (!stage || !Number.isFinite(first)) return [];
	const later = laterCopies(context, first);
	const sources = installs.map((use) => use.name);
	const files = [...new Set(sources)];
	const line = lineRef(lineOf(context, first));
	if (later.length === 0) return [say("instructions/copy#why.manifests-only", { files, line })];
	return [
		say("instructions/copy#why.manifests-first", {
			files,
			line,
			later: lineRef(...later.map((index) => lineOf(context, index))),
		}),
	];
}

/** COPY and ADD instructions of the stage after instruction `after` that take from the build context. */
function laterCopies({ stage, simulation }: LineContext, after: number): number[] {
	const result: number[] = [];
	if (!stage) return result;
	for (let index = after + 1; index < stage.end; index++) {
		const transfer = simulation.steps[index]?.transfer;
		if (transfer && transfer.from === null) result.push(index);
	}
	return result;
}

/** The sources come after the install of the dependencies, so that editing them does not repeat it. */
function sourcesLater(context: LineContext, transfer: Transfer): Message[] {
	const { instruction, stage, simulation } = context;
	if (!stage || transfer.from) return [];
	const broad = transfer.sources.some((source) => source.kind === "everything" || source.kind === "context");
	if (!broad) return [];
	const installs: number[] = [];
	for (let index = stage.from + 1; index < instruction.index; index++) {
		const step = simulation.steps[index];
		if (step?.executions.some((execution) => execution.effects.some((effect) => effect.kind === "dependencies")))
			installs.push(index);
	}
	const last = installs.at(-1);
	if (last === undefined || earlierCopyAfter(context, last)) return [];
	return [say("instructions/copy#why.after-install", { line: lineRef(lineOf(context, last)) })];
}

/** Whether another COPY from the context stands between the install and this line: then that one carried the reason. */
function earlierCopyAfter({ simulation, instruction }: LineContext, install: number): boolean {
	for (let index = install + 1; index < instruction.index; index++) {
		const transfer = simulation.steps[index]?.transfer;
		if (
			transfer &&
			transfer.from === null &&
			simulation.steps[index]?.stage === simulation.steps[instruction.index]?.stage
		)
			return true;
	}
	return false;
}

function fromStage(context: LineContext, transfer: Transfer): Message[] {
	const source = transfer.from?.stage;
	const { stage } = context;
	if (!source || !stage) return [];
	const result: Message[] = [];
	const name = source.name || String(source.index);
	for (const one of transfer.sources) {
		const made = one.origin?.event;
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
