import type { Message } from "../../../model/message.ts";
import { baseName, parentPath } from "../../simulate/paths.ts";
import { type LineContext, lineRef, say } from "../context.ts";
import { laterRuns, writersBelow } from "../neighbours.ts";

/** Installed packages that the same line moves to where the project comes to lie: a WORKDIR before would save the move. */
export function packagesMoved(context: LineContext): Message[] {
	const { step } = context;
	for (const [index, { effects }] of step.executions.entries()) {
		for (const effect of effects) {
			if (effect.kind !== "moves") continue;
			const installed = step.executions
				.slice(0, index)
				.some((one) => one.effects.some((made) => made.kind === "dependencies" && made.into === effect.from));
			const name = baseName(effect.from);
			if (!installed || !/^(?:node_modules|vendor|\.?venv)$/.test(name)) continue;
			const directory = baseName(effect.to) === name ? parentPath(effect.to) : effect.to;
			const lines = [
				...writersBelow(context, directory),
				...laterRuns(context).filter(({ executions }) => executions.some(({ workdir }) => workdir === directory)),
			];
			const [first] = lines.map(({ place }) => place.startLine).sort((a, b) => a - b);
			if (first !== undefined && directory !== parentPath(effect.from))
				return [say("instructions/run#why.packages-moved", { name, directory, line: lineRef(first) })];
		}
	}
	return [];
}
