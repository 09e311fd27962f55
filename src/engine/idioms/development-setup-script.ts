import type { Values } from "../../model/message.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { effectsOf, stepsOf } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";

const SCRIPT = /vscode-dev-containers\/.*\/(common-\w+\.sh)/;

/** The set-up script of a container for development, and the user that it creates. */
export function setUp(simulation: Simulation, stage: Stage): { file: string; name?: string } | null {
	const steps = stepsOf(simulation, "ARG").filter((step) => step.stage === stage);
	const source = steps.find((step) => SCRIPT.test(step.instruction.pairs[0]?.value ?? ""));
	const key = source?.instruction.pairs[0]?.key;
	const run =
		key && stepsOf(simulation, "RUN").find((step) => step.stage === stage && downloads(simulation, step, key));
	if (!source || !run) return null;
	const user = steps.find((step) => step.instruction.pairs[0]?.key === "USERNAME");
	const name = user?.instruction.pairs[0]?.value?.replace(/^["']|["']$/g, "");
	return { file: SCRIPT.exec(source.instruction.pairs[0]?.value ?? "")?.[1] ?? "", ...(name && { name }) };
}

/** A development container made by the set-up script of Microsoft's old templates, which is downloaded and run. */
export const developmentSetupScript: Idiom = {
	// The compiler is wanted in such an image.
	instead: ["packages/build-essential#beware"],
	*find(simulation) {
		for (const stage of simulation.stages) {
			const source = stepsOf(simulation, "ARG").find(
				(step) => step.stage === stage && SCRIPT.test(step.instruction.pairs[0]?.value ?? ""),
			);
			const key = source?.instruction.pairs[0]?.key;
			const run =
				key && stepsOf(simulation, "RUN").find((step) => step.stage === stage && downloads(simulation, step, key));
			if (!source || !run) continue;
			const user = stepsOf(simulation, "ARG").find(
				(step) => step.stage === stage && step.instruction.pairs[0]?.key === "USERNAME",
			);
			const name = user?.instruction.pairs[0]?.value?.replace(/^["']|["']$/g, "");
			const file = SCRIPT.exec(source.instruction.pairs[0]?.value ?? "")?.[1] ?? "";
			const says: Recognised["says"] = [{ at: stage.from, form: form(simulation, stage), last: true }];
			if (!stage.state.cmd?.from.line && !stage.state.entrypoint?.from.line)
				says.push({ at: stage.from, form: "command", last: true });
			if (user && name && !stage.state.user?.from.line)
				says.push({ at: user.instruction.index, form: "user", values: { name } });
			const values: Values = { file, ...(name && { name }) };
			says.push({ at: run.instruction.index, form: name ? "script-user" : "script", values });
			const at = new Set(says.map((one) => one.at));
			yield { at: [...at].sort((a, b) => a - b), says };
			return;
		}
	},
};

function downloads({ file }: Simulation, step: Step, key: string): boolean {
	const text = file.source.slice(step.instruction.span.start, step.instruction.span.end);
	return effectsOf(step, "downloads").length > 0 && text.includes(key);
}

function form({ steps }: Simulation, stage: Stage): string {
	return steps.some((step) => step.stage === stage && step.transfer !== null) ? "purpose" : "mounted";
}
