import { lineRef } from "../explain/context.ts";
import { isVersion } from "../images/release.ts";
import { COMPILER } from "../simulate/conditions.ts";
import { baseName } from "../simulate/paths.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { variableAt } from "../simulate/variables.ts";
import { type Call, callsOf, optionOf, valueOf, variableOf } from "./calls.ts";
import type { Idiom } from "./idiom.ts";

/** A program without any shared library, put into an image that has none. */
export const staticBinaryOnScratch: Idiom = {
	rank: 15,
	*find(simulation) {
		const told = new Set<Stage>();
		for (const { instruction, stage, transfer } of simulation.steps) {
			if (!stage?.needed || !transfer?.from?.stage) continue;
			const root = rootStage(stage);
			const form =
				root.resolvedBase === "scratch" ? "scratch" : root.image?.id === "distroless-static" ? "distroless" : null;
			if (!form || told.has(root)) continue;
			for (const { path, origin } of transfer.sources) {
				const build = origin && staticBuild(simulation, origin.event.at);
				if (!build) continue;
				told.add(root);
				const values = { program: baseName(path), line: lineRef(build.call.line) };
				const says =
					build.how === null
						? { form: `${form}-without-compiler`, values: { ...values, ...compilerlessBase(build.call) } }
						: { form, values: { ...values, how: build.how } };
				yield {
					at: [build.call.at, root.from, instruction.index].sort((a, b) => a - b),
					says: [{ at: root.from, ...says, last: true }],
					values: { base: root.resolvedBase ?? root.base },
				};
				break;
			}
		}
	},
};

/** The build at an instruction that links statically, with what makes it do so; null: that no C compiler is there. */
export function staticBuild(simulation: Simulation, at: number): { call: Call; how: string | null } | null {
	for (const call of callsOf(simulation, "go", "xx-go", "cargo", "gcc")) {
		if (call.at !== at) continue;
		const target = valueOf(call, "--target") ?? variableOf(call, "CARGO_BUILD_TARGET");
		if (call.name.startsWith("cargo") && target?.includes("musl")) return { call, how: target };
		if (call.name.startsWith("gcc") && optionOf(call, "-static")) return { call, how: "-static" };
		if (!/^(xx-)?go/.test(call.name)) continue;
		if (variableOf(call, "CGO_ENABLED") === "0" || exported(call)) return { call, how: "CGO_ENABLED=0" };
		if (/-static\b/.test(valueOf(call, "-ldflags") ?? "")) return { call, how: "-static" };
		if (!isGiven(call, "CGO_ENABLED") && compilerlessBase(call)) return { call, how: null };
	}
	return null;
}

/**
 * The image with Go and without a C compiler in which a build runs, so that cgo is off. Null where there is one or may be.
 * Source: https://go.dev/doc/go1.20#cgo
 */
export function compilerlessBase({ step: { stage } }: Call): { base: string } | null {
	const root = stage && rootStage(stage);
	const { image, resolvedBase } = root ?? {};
	if (!stage || !resolvedBase || image?.facts?.id !== "golang" || image.distro !== "alpine") return null;
	const brought = stage.packages.some(({ name }) => COMPILER.test(name) || /^(?:zig|tcc|musl-dev|llvm)/.test(name));
	if (brought || stage.files.opaque.length > 0 || !isVersion(image.version, ">=1.20")) return null;
	return { base: resolvedBase };
}

/** Whether anything gives a variable a value, known or not. */
function isGiven({ execution, stage, at }: Call, name: string): boolean {
	return execution.command.assignments.some((one) => one.name === name) || variableAt(stage, name, at) != null;
}

/** `export CGO_ENABLED=0`, `go env -w` and `env CGO_ENABLED=0` in the same line. */
function exported({ step }: Call): boolean {
	return step.executions.some(({ command }) => command.words.some(({ text }) => text === "CGO_ENABLED=0"));
}
