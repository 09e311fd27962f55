import type { Message } from "../../../model/message.ts";
import { baseName, parentPath } from "../../simulate/paths.ts";
import type { Transfer } from "../../simulate/simulation.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";

/** Installed packages of another stage, laid over what the whole context may have brought to the same place. */
export function mixedPackages(context: LineContext, { from, sources, target }: Transfer): Message[] {
	const { stage, instruction } = context;
	if (!stage || !from || !sources.some(({ origin }) => origin?.exact && origin.event.kind === "dependencies"))
		return [];
	const name = baseName(target);
	if (!/^(?:vendor|node_modules|\.venv|venv)$/.test(name)) return [];
	const whole = stage.files
		.events(parentPath(target))
		.findLast(({ at, context: own }) => at >= 0 && at < instruction.index && own === ".");
	if (!whole) return [];
	return [say("instructions/copy#beware.mixed", { name, line: lineRef(lineOf(context, whole.at)) })];
}
