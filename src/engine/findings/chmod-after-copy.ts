import { lineRef } from "../explain/context.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import type { Found, Rule } from "./rule.ts";
import { headSpan, runsWith } from "./support/commands.ts";
import { ships } from "./support/layers.ts";

/** A RUN sets the permissions of files that a COPY of the same stage brings, which COPY can do itself. */
export const chmodAfterCopy: Rule = {
	aliases: [],
	severity: "info",
	once: true,
	*check(simulation) {
		for (const { step, stage, first } of runsWith(simulation, ({ effects }) =>
			effects.some(({ kind }) => kind === "mode"),
		)) {
			if (step.instruction.heredocs.length > 0 || stage.state.distro === "windows" || !ships(simulation, stage))
				continue;
			const found = onlyChmod(step) ? copied(simulation, step, first) : null;
			if (found) yield found;
		}
	},
};

/** Whether a line does nothing else, so that it could go. */
function onlyChmod({ executions }: Step): boolean {
	return executions.every(({ invocation }) => invocation.id === "chmod");
}

function copied(simulation: Simulation, step: Step, chmod: Execution): Found | null {
	const modes = step.executions.flatMap(({ effects }) => effects).filter((effect) => effect.kind === "mode");
	const makers = modes.map((effect) => (effect.kind === "mode" ? makerOf(simulation, step, effect.path) : null));
	const [mode] = modes;
	const [maker] = makers;
	if (!maker || mode?.kind !== "mode" || makers.some((one) => one === null)) return null;
	const number = /^0?[0-7]{3,4}$/.test(mode.mode)
		? mode.mode
		: /^[ugoa]*\+x$|^[ugoa]*\+rx$/.test(mode.mode)
			? "755"
			: null;
	if (!number) return null;
	return {
		at: step.instruction.index,
		span: headSpan(chmod),
		values: { line: lineRef(...makers.flatMap((one) => one?.instruction.startLine ?? [])), mode: number },
	};
}

/** The COPY or ADD that brought a file of its own, whose permissions no flag sets yet. */
function makerOf({ steps }: Simulation, { stage, instruction }: Step, path: string): Step | null {
	const origin = stage?.files.origin(path, instruction.index - 1);
	const made = origin && origin.event.at >= 0 ? steps[origin.event.at] : undefined;
	if (!made?.transfer || made.stage !== stage || !isWithin(path, made.transfer.target)) return null;
	if (made.transfer.sources.length !== 1 || made.transfer.sources.some(({ kind }) => kind === "everything"))
		return null;
	return made.instruction.flags.some(({ name }) => name === "chmod") ? null : made;
}
