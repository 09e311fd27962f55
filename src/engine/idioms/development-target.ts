import { argvLine } from "../../model/argv.ts";
import type { Stage } from "../simulate/stage.ts";
import type { Idiom } from "./idiom.ts";

/** A stage for working on the project, which only `--target` builds. */
export const developmentTarget: Idiom = {
	*find({ stages, target }) {
		for (const stage of stages) {
			if (stage.needed || !/^(.*[-_])?(dev|devel|development|debug|local|watch)([-_].*)?$/i.test(stage.name)) continue;
			const command = commandOf(stage);
			if (command === null || stage.usedBy.length > 0) continue;
			const shipped = target && commandOf(target);
			const form = shipped && shipped !== command ? "other-command" : "command";
			const values = { command, ...(form === "other-command" && shipped && { shipped }) };
			yield { at: [stage.from], says: [{ at: stage.from, form, values, last: true }] };
		}
	},
};

/** What a container of a stage runs, as its own lines or those of its base stages say. */
function commandOf({ state }: Stage): string | null {
	const main = state.entrypoint?.from.line != null ? state.entrypoint : state.cmd?.from.line != null ? state.cmd : null;
	if (!main) return null;
	const { json, words } = main.value;
	const rest = main === state.entrypoint && state.cmd?.from.line != null && json ? state.cmd.value.words : [];
	return json ? argvLine([...words, ...rest]) : words.join(" ");
}
