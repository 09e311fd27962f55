import type { Message } from "../../../model/message.ts";
import { copiesFrom } from "../../idioms/copies.ts";
import { compilerlessBase, staticBuild } from "../../idioms/static-binary-on-scratch.ts";
import { baseName } from "../../simulate/paths.ts";
import { formWords } from "../../simulate/running.ts";
import { rootStage } from "../../simulate/stage.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** Distributions whose libraries a static program leaves alone. */
const DISTRIBUTIONS = new Set(["alpine", "debian", "ubuntu", "busybox", "distroless-base", "distroless-cc"]);
/** Packages that smaller bases without a package manager bring as well. */
const COMMON = new Set(["ca-certificates", "ca-certificates-bundle", "tzdata"]);

/** Of the base of the final stage: that its only program is linked statically and would run without a distribution. */
export function staticOnDistribution({ stage, simulation }: LineContext): Message[] {
	if (!stage || stage !== simulation.target || !DISTRIBUTIONS.has(rootStage(stage).image?.id ?? "")) return [];
	if (stage.packages.some(({ name, at }) => at >= 0 && !COMMON.has(name)) || stage.files.opaque.length > 0) return [];
	const { entrypoint, cmd } = stage.state;
	const [started] = formWords(entrypoint?.from.line != null ? entrypoint.value : cmd?.value);
	if (started === undefined) return [];
	for (const { transfer } of [...copiesFrom(simulation).values()].flat().filter((step) => step.stage === stage)) {
		if (!transfer) continue;
		for (const { path, origin } of transfer.sources) {
			const target = baseName(transfer.directory ? path : transfer.target);
			const build = origin && target === baseName(started) ? staticBuild(simulation, origin.event.at) : null;
			if (!build) continue;
			const values = { program: target, line: lineRef(build.call.line) };
			const form = rootStage(stage).image?.id?.startsWith("distroless") ? "distroless" : "distribution";
			if (build.how !== null) return [say(`instructions/from#why.static-${form}`, values)];
			const base = compilerlessBase(build.call)?.base ?? "";
			return [say(`instructions/from#why.static-${form}-without-compiler`, { ...values, base })];
		}
	}
	return [];
}
