import type { Instruction } from "../../model/dockerfile.ts";
import type { CheckOptions } from "./check-options.ts";
import { type FoundProblem, problem } from "./problems.ts";
import type { Stage, Stages } from "./stages.ts";

type Report = (rule: string, at: Instruction) => void;

/**
 * With `# check=error=true` every warning fails the build. These are BuildKit's rules that follow from the
 * words of the file alone (https://docs.docker.com/reference/build-checks/).
 */
export function checkErrors(
	source: string,
	instructions: readonly Instruction[],
	stages: Stages,
	options: CheckOptions,
): FoundProblem[] {
	const broken = new Set<string>();
	const report: Report = (rule, at) => {
		const skipped = at.docComments.flatMap((comment) => /^check=skip=([\w,\s]+)/.exec(comment)?.[1]?.split(",") ?? []);
		const skip = [...options.skip, ...skipped.map((name) => name.trim())];
		if (!skip.includes("all") && !skip.includes(rule)) broken.add(rule);
	};
	checkCasing(source, instructions, report);
	checkStageNames(source, stages, report);
	for (const stage of stages.list) checkStage(source, stage, report);
	if (!broken.size) return [];
	return [problem("build", "checks-are-errors", { rules: [...broken].sort() }, options.directive.span)];
}

const written = (source: string, { keywordSpan }: Instruction) => source.slice(keywordSpan.start, keywordSpan.end);
const isUpper = (text: string) => text === text.toUpperCase();
const isLower = (text: string) => text === text.toLowerCase();

function checkCasing(source: string, instructions: readonly Instruction[], report: Report): void {
	const words = instructions.map((instruction) => written(source, instruction));
	const lower = words.filter(isLower).length > words.filter(isUpper).length;
	for (const [index, word] of words.entries()) {
		if (!(lower ? isLower : isUpper)(word)) report("ConsistentInstructionCasing", instructions[index] as Instruction);
	}
}

function checkStageNames(source: string, stages: Stages, report: Report): void {
	const seen = new Set<string>();
	for (const { from, name } of stages.list) {
		const { asSpan, nameSpan } = from.stage ?? {};
		if (asSpan && isLower(source.slice(asSpan.start, asSpan.end)) !== isLower(written(source, from)))
			report("FromAsCasing", from);
		if (nameSpan && !isLower(source.slice(nameSpan.start, nameSpan.end))) report("StageNameCasing", from);
		if (name === "scratch" || name === "context") report("ReservedStageName", from);
		if (name && seen.has(name)) report("DuplicateStageName", from);
		seen.add(name);
	}
}

const SECRET = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;

function checkStage(source: string, stage: Stage, report: Report): void {
	const seen = new Set<string>();
	let shell = false;
	let workdir = Boolean(stage.base);
	for (const instruction of stage.instructions) {
		const { keyword, json, args, pairs, heredocs, span } = instruction;
		if (keyword === "SHELL") shell = true;
		if (keyword === "MAINTAINER") report("MaintainerDeprecated", instruction);
		if (["CMD", "ENTRYPOINT", "HEALTHCHECK"].includes(keyword)) {
			if (seen.has(keyword)) report("MultipleInstructionsDisallowed", instruction);
			if (keyword !== "HEALTHCHECK" && !json && !shell) report("JSONArgsRecommended", instruction);
			seen.add(keyword);
		}
		if (pairs.some(({ legacy }) => legacy)) report("LegacyKeyValueFormat", instruction);
		if (keyword !== "LABEL" && pairs.some(({ key }) => SECRET.test(key) && !/public/i.test(key))) {
			report("SecretsUsedInArgOrEnv", instruction);
		}
		if (keyword === "WORKDIR") {
			if (!workdir && !/^[/$"']/.test(args[0]?.text ?? "")) report("WorkdirRelativePath", instruction);
			workdir = true;
		}
		const header = source.slice(span.start, heredocs[0]?.contentSpan.start ?? span.end);
		if (/\n[^\S\n]*\n/.test(header)) report("NoEmptyContinuation", instruction);
	}
}
