import { callsOf, variableOf } from "../idioms/calls.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";

/** Go is told the target's processor but runs on the target's platform too, although it could compile from any. */
export const emulatedGoBuild: Rule = {
	aliases: [],
	severity: "info",
	*check(simulation) {
		const told = new Set<Stage>();
		for (const call of callsOf(simulation, "go build", "go install")) {
			const root = rootStage(call.stage);
			const from = simulation.file.instructions[root.from];
			if (!from?.stage || told.has(root) || root.platform || root.image?.id !== "golang") continue;
			const named = call.execution.command.assignments.some(
				({ name, value }) => name === "GOARCH" && value !== undefined && /\$\{?TARGETARCH\b/.test(value?.raw ?? ""),
			);
			const cgo = variableOf(call, "CGO_ENABLED");
			if (!named || cgo !== "0" || !call.stage.needed) continue;
			told.add(root);
			yield { at: root.from, span: from.stage.baseSpan, values: { line: { lines: [call.line] } } };
		}
	},
};
