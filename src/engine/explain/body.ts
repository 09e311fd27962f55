import type { PartNote } from "../../model/message.ts";
import { explainCommandWords } from "./commands.ts";
import { type LineContext, leaf, say } from "./context.ts";
import { explainHeredocs } from "./heredocs.ts";
import { explainScript } from "./shell/index.ts";
import { shellContext } from "./shell-context.ts";

/** The parts of what RUN, CMD, ENTRYPOINT or HEALTHCHECK CMD runs: a script, an exec form, or another shell's body. */
export function explainBody(context: LineContext, phase: "build" | "run"): PartNote[] {
	const { instruction, step } = context;
	if (instruction.json) {
		const [execution] = step.executions;
		return execution ? explainCommandWords(context, execution, phase) : [];
	}
	if (step.script) return explainScript(step.script, shellContext(context));
	const heredocs = explainHeredocs(context);
	if (heredocs.length > 0) return heredocs;
	return instruction.args.map((word) =>
		leaf({ span: word.span, role: "text", known: false, what: say("words/command#text") }),
	);
}
