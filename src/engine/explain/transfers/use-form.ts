import { resolvePath } from "../../simulate/paths.ts";
import type { Step } from "../../simulate/simulation.ts";

/** How a line uses a copied file: starts it, or reads it while the image is built or when a container starts. */
export function formOfUse(step: Step | undefined, path: string): "started" | "read-process" | "read" {
	if (isStarted(step, path)) return "started";
	return step?.place.keyword === "CMD" || step?.place.keyword === "ENTRYPOINT" ? "read-process" : "read";
}

/** Whether a line starts the file, or gives it to an interpreter as its script: `/tmp/setup.sh`, `sh /tmp/setup.sh`. */
function isStarted(step: Step | undefined, path: string): boolean {
	const runs = (text: string, workdir: string | null) => resolvePath(workdir ?? "/", text) === path;
	return (
		step?.executions.some(
			({ invocation: { operands, program }, workdir }) =>
				(program.text.includes("/") && runs(program.text, workdir)) ||
				operands.some(({ facts, word }) => facts?.name === "script" && runs(word.text, workdir)),
		) === true
	);
}
