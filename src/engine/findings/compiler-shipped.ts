import { lineRef } from "../explain/context.ts";
import { rootStage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";
import { compilesIn } from "./support/compiles.ts";
import { isForDevelopment } from "./support/development.ts";

/** A container starts from the variant of an image that is made for building, and no line needs its compiler. */
export const compilerShipped: Rule = {
	aliases: [],
	severity: "info",
	*check(simulation) {
		const last = simulation.stages.at(-1);
		const root = last && rootStage(last);
		const image = root?.image;
		const from = root && simulation.file.instructions[root.from]?.stage;
		const piece = image?.pieces.find(
			({ variant }) => variant !== null && image.facts?.variants[variant]?.use === "build",
		);
		if (!last || !from || !image || !piece || root !== last || isForDevelopment(last)) return;
		const work = compilesIn(simulation, last);
		if (work === "anything") return;
		const installs = simulation.steps.filter(
			({ stage, executions }) =>
				stage === last &&
				executions.some(({ effects }) =>
					effects.some(
						(effect) => effect.kind === "dependencies" || (effect.kind === "installs" && effect.system === "pip"),
					),
				),
		);
		const values = {
			base: last.resolvedBase ?? last.base,
			variant: piece.text,
			...(work === "packages" && { lines: lineRef(...installs.map(({ instruction }) => instruction.startLine)) }),
		};
		if (work === "packages" && installs.length === 0) return;
		yield { at: last.from, span: from.baseSpan, form: work, values };
	},
};
