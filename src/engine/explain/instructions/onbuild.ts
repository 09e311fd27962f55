import type { Instruction } from "../../../model/dockerfile.ts";
import { readExecutions, readScript } from "../../simulate/run.ts";
import type { Step } from "../../simulate/simulation.ts";
import { readTransfer } from "../../simulate/transfer.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, say } from "../context.ts";
import { explainerOf } from "./registry.ts";

const KEY = "instructions/onbuild";

/** ONBUILD: an instruction kept for builds that start from this image. */
export const onbuild: Explainer = (context) => {
	const { instruction, ships, state } = context;
	const deferred = instruction.onbuild;
	const explainer = deferred && explainerOf(deferred.keyword);
	const own = keywordPart(context);
	if (!deferred || !explainer) {
		return { what: say(`${KEY}#what.broken`), why: [], beware: [], parts: [own] };
	}
	const { keyword } = deferred;
	const step = deferredStep(context, deferred);
	const note = explainer({ ...context, instruction: step.instruction, step, ships: false });
	const foreign = keyword === "COPY" || keyword === "ADD";
	return {
		what: say(`${KEY}#what.deferred`, { keyword }),
		why: [
			say(`${KEY}#why.effect`, { keyword, effect: [note.what] }),
			...(foreign && !deferred.flags.some((flag) => flag.name === "from") ? [say(`${KEY}#why.context`)] : []),
			...note.why,
		],
		beware: [say(`${KEY}#beware.hidden`), ...(state && ships ? [] : [say(`${KEY}#beware.stage`)]), ...note.beware],
		parts: inOrder([own, ...note.parts]),
	};
};

/** The deferred instruction read as if it stood here, without changing the stage. */
function deferredStep({ simulation, stage, state, instruction }: LineContext, deferred: Instruction): Step {
	const placed: Instruction = { ...deferred, index: instruction.index, startLine: instruction.startLine };
	const step: Step = {
		instruction: placed,
		place: placed,
		stage,
		before: state,
		after: state,
		script: null,
		executions: [],
		transfer: null,
	};
	if (!stage || !state) return step;
	step.script = deferred.shell && !deferred.json ? readScript(placed, state) : null;
	const phase = deferred.keyword === "RUN" ? "build" : "run";
	if (["RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK"].includes(deferred.keyword)) {
		step.executions = readExecutions(placed, step.script, stage, state, simulation.facts, phase);
	}
	if (deferred.keyword === "COPY" || deferred.keyword === "ADD")
		step.transfer = readTransfer(placed, stage, state, simulation);
	return step;
}
