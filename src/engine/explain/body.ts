import type { Instruction } from "../../model/dockerfile.ts";
import type { PartNote } from "../../model/message.ts";
import { contains } from "../../model/span.ts";
import { switchesErrexit } from "../simulate/errexit.ts";
import { baseName } from "../simulate/paths.ts";
import { explainCommandWords } from "./commands/parts.ts";
import { type LineContext, leaf, say } from "./context.ts";
import { explainHeredocs, heredocFrames } from "./heredocs.ts";
import { explainScript } from "./shell/index.ts";
import { shellContext } from "./shell-context.ts";

/** Whether the words were meant as an exec form, which Docker cannot read as one: other quotes than straight double ones. */
export function isBrokenExec({ json, args }: Instruction): boolean {
	const [first] = args;
	return !json && first !== undefined && /^\[\s*["'`“”„«‘’]/.test(first.text);
}

/** The parts of what RUN, CMD, ENTRYPOINT or HEALTHCHECK CMD runs: a script, an exec form, or another shell's body. */
export function explainBody(context: LineContext, phase: "build" | "run"): PartNote[] {
	const { instruction, step } = context;
	if (instruction.json) {
		const [execution] = step.executions;
		return execution ? explainCommandWords(context, execution, phase) : [];
	}
	if (isBrokenExec(instruction)) {
		const what = say("words/command#not-exec");
		return instruction.args.map((word) => leaf({ span: word.span, role: "text", known: false, what }));
	}
	if (step.script) {
		const strict = switchesErrexit(context.state?.shell.value ?? []);
		const parts = explainScript(step.script, { ...shellContext(context), ...(strict && { errexitFrom: 0 }) });
		const frames = heredocFrames(context).filter(({ span }) => !parts.some((part) => contains(part.span, span)));
		return [...frames, ...parts];
	}
	const heredocs = explainHeredocs(context);
	if (heredocs.length > 0) return heredocs;
	const shell = context.state?.shell.value[0];
	const what = shell ? say("words/command#foreign", { shell: baseName(shell) }) : say("words/command#text");
	return instruction.args.map((word) => leaf({ span: word.span, role: "text", known: false, what }));
}
