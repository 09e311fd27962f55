import type { Simulation } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";

/** An image from `scratch` with a program and without certificates, which a TLS client needs. */
export const certificatesMissing: Rule = {
	aliases: [],
	severity: "info",
	*check(simulation) {
		const last = simulation.stages.at(-1);
		const process = last?.state.entrypoint ?? last?.state.cmd;
		if (!last || rootStage(last).resolvedBase !== "scratch" || process?.from.line == null) return;
		if (bringsCertificates(simulation, last)) return;
		const from = simulation.file.instructions[rootStage(last).from]?.stage;
		if (!from) return;
		yield { at: rootStage(last).from, span: from.baseSpan };
	},
};

/** By their name, or within a directory whose contents nobody sees. */
function bringsCertificates({ steps }: Simulation, last: Stage): boolean {
	const chain = new Set<Stage>();
	for (let stage: Stage | null = last; stage; stage = stage.parent) chain.add(stage);
	return steps.some(
		({ stage, transfer }) =>
			stage !== null &&
			chain.has(stage) &&
			transfer?.sources.some(
				({ path, kind, origin }) =>
					/cert|ssl|pki|\.pem$|\.crt$/i.test(path) ||
					kind === "everything" ||
					kind === "archive" ||
					kind === "image" ||
					/^\/(?:etc|rootfs\S*|out\S*|dist|image|install\S*)?$/.test(path) ||
					(kind === "stage" && origin?.exact !== true && !/\.\w+$/.test(path) && !/\/bin\//.test(path)),
			),
	);
}
