import { lineRef } from "../explain/context.ts";
import { isWithin, resolvePath } from "../simulate/paths.ts";
import type { Step } from "../simulate/simulation.ts";
import { type Call, callsOf, callsOfStage, optionOf, valueOf } from "./calls.ts";
import { copiesFrom } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** Python packages are built as wheels where compilers are, and installed from these where none are. */
export const pipWheels: Idiom = {
	*find(simulation) {
		for (const wheel of callsOf(simulation, "pip wheel")) {
			for (const copy of copiesFrom(simulation).get(wheel.stage) ?? []) {
				if (!takesFrom(copy, wheel)) continue;
				const install =
					copy.stage &&
					callsOfStage(simulation, copy.stage, "pip install").find(
						(one) => one.at > copy.instruction.index && readsBelow(one, copy),
					);
				if (!install) continue;
				const form = optionOf(install, "--no-index") ? "offline" : "install";
				yield {
					at: [wheel.at, copy.instruction.index, install.at],
					says: [{ at: install.at, form, values: { line: lineRef(wheel.line) }, last: true }],
				};
			}
		}
	},
};

function takesFrom({ transfer }: Step, { at }: Call): boolean {
	return transfer?.sources.some(({ origin }) => origin?.event.at === at) === true;
}

/** Whether an install names files or a directory of wheels that a copy brought. */
function readsBelow(install: Call, { transfer }: Step): boolean {
	const { invocation, workdir } = install.execution;
	const named = [...invocation.operands.map(({ word }) => word.text), valueOf(install, "--find-links") ?? ""];
	return named.some((text) => text !== "" && transfer && isWithin(resolvePath(workdir ?? "/", text), transfer.target));
}
