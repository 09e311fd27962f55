import { lineRef } from "../explain/context.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { variableAt } from "../simulate/variables.ts";
import type { Found, Rule } from "./rule.ts";

/** A program linked with glibc is copied to where that library is missing: `scratch`, Alpine, static distroless. */
export const cLibraryMissing: Rule = {
	aliases: [],
	severity: "warning",
	rank: 8,
	*check(simulation) {
		for (const step of simulation.steps) {
			const { stage, transfer, instruction } = step;
			const place = stage && placeOf(stage);
			const from = transfer?.from?.stage;
			if (!place || !from || !hasGlibc(from)) continue;
			for (const { origin, word, path } of transfer.sources) {
				const compiled = origin?.exact ? origin.event.kind === "binary" : RELEASE.test(path);
				const made = compiled ? simulation.steps[origin?.event.at ?? -1] : undefined;
				const how = made && linkedWithGlibc(made);
				const source = instruction.args[word];
				if (!how || !source || bringsLibrary(simulation, stage)) continue;
				yield found(step, source.span, how, place, made.instruction.startLine);
			}
		}
	},
};

function found({ instruction }: Step, span: Found["span"], how: string, place: string, line: number): Found {
	return { at: instruction.index, span, form: how, reason: how, values: { place, line: lineRef(line) } };
}

/** What Cargo leaves below its directory of results, whose names only the project tells. */
const RELEASE = /\/target\/(?:release|debug)\/[\w-]+$/;

/** What lacks glibc, by the image at the bottom of the stage. */
function placeOf(stage: Stage): string | null {
	const { resolvedBase, image } = rootStage(stage);
	if (resolvedBase === "scratch") return "scratch";
	if (image?.distro === "alpine" && !image.pieces.some(({ text }) => /glibc/.test(text))) return resolvedBase;
	return /distroless\/static/.test(image?.reference.repository ?? "") ? resolvedBase : null;
}

export function hasGlibc(stage: Stage): boolean {
	const { distro, facts } = rootStage(stage).image ?? {};
	return facts?.use === "build" && (distro === "debian" || distro === "ubuntu" || distro === "redhat");
}

/** `go` where cgo is on as it is by default, `rust` where the target is the usual one; null where the link is static. */
export function linkedWithGlibc({ executions, instruction, stage }: Step): "go" | "rust" | null {
	if (!stage) return null;
	for (const execution of executions) {
		if (execution.invocation.id === "go" && isGoDynamic(execution, instruction.index, stage)) return "go";
		if (execution.invocation.id === "cargo" && isRustDynamic(execution, instruction.index, stage)) return "rust";
	}
	return null;
}

function valueOf({ command }: Execution, name: string, at: number, stage: Stage): string | undefined {
	const own = command.assignments.find((one) => one.name === name)?.value?.text;
	const set = variableAt(stage, name, at);
	return own ?? (set ? (set.value ?? "?") : undefined);
}

function isGoDynamic(execution: Execution, at: number, stage: Stage): boolean {
	if (execution.invocation.subcommands[0]?.name !== "build" || execution.context.runs !== "always") return false;
	// Any setting of these, and any word the file does not tell, may turn cgo off.
	const settings = ["CGO_ENABLED", "GOARCH", "GOOS", "GOFLAGS"].map((name) => valueOf(execution, name, at, stage));
	if (settings.some((value) => value !== undefined && value !== "1" && value !== "linux" && value !== "amd64"))
		return false;
	return !execution.command.words.some(({ text }) => /static|netgo|\$/.test(text));
}

function isRustDynamic(execution: Execution, at: number, stage: Stage): boolean {
	const build = execution.invocation.subcommands[0]?.name === "build";
	if (!build || execution.command.words.some(({ text }) => /target|musl|\$|zigbuild/.test(text))) return false;
	return ["CARGO_BUILD_TARGET", "RUSTFLAGS", "TARGET"].every(
		(name) => valueOf(execution, name, at, stage) === undefined,
	);
}

/** Whether the stage gets glibc, or what stands in for it, from somewhere else. */
function bringsLibrary({ steps }: Simulation, stage: Stage): boolean {
	return steps.some(
		(step) =>
			step.stage === stage &&
			(step.transfer?.sources.some(({ path }) => /(?:^|\/)lib(?:64|c6?)?(?:\/|$)|ld-linux|glibc/.test(path)) ||
				step.executions.some(({ command }) =>
					command.words.some(({ text }) => /gcompat|libc6-compat|glibc|\.apk$|lib64/.test(text)),
				)),
	);
}
