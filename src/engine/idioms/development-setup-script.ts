import type { Values } from "../../model/message.ts";
import { stepsBy, stepsIn } from "../simulate/index-of.ts";
import { stepsWithin } from "../simulate/lineage.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { effectsOf, stepsOf } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";

const SCRIPT = /vscode-dev-containers\/.*\/(common-\w+\.sh)/;

/** The set-up script of a container for development, and the user that it creates. */
export function setUp(simulation: Simulation, stage: Stage): { file: string; name?: string } | null {
	const found = setUpOf(simulation, stage);
	return found && { file: found.file, ...(found.name && { name: found.name }) };
}

function setUpOf(simulation: Simulation, stage: Stage) {
	const sources = stepsBy(simulation, "set-up scripts", ({ place, instruction, stage: own }) =>
		own && place.keyword === "ARG" && SCRIPT.test(instruction.pairs[0]?.value ?? "") ? [own] : [],
	);
	const [pair] = sources.get(stage)?.[0]?.instruction.pairs ?? [];
	if (!pair?.key) return null;
	const steps = stepsWithin(stepsOf(simulation, "ARG"), stage);
	const run = stepsWithin(stepsOf(simulation, "RUN"), stage).find((step) => downloads(simulation, step, pair.key));
	const user = steps.find((step) => step.instruction.pairs[0]?.key === "USERNAME");
	const name = user?.instruction.pairs[0]?.value?.replace(/^["']|["']$/g, "");
	return run ? { file: SCRIPT.exec(pair.value ?? "")?.[1] ?? "", run, user, name } : null;
}

/** A development container made by the set-up script of Microsoft's old templates, which is downloaded and run. */
export const developmentSetupScript: Idiom = {
	// The compiler is wanted in such an image.
	instead: ["packages/build-essential#beware"],
	*find(simulation) {
		for (const stage of simulation.stages) {
			const found = setUpOf(simulation, stage);
			if (!found) continue;
			const { file, run, user, name } = found;
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

function form(simulation: Simulation, stage: Stage): string {
	return stepsIn(simulation, stage).some(({ transfer }) => transfer !== null) ? "purpose" : "mounted";
}
