import type { Message } from "../../../model/message.ts";
import { programFile } from "../../simulate/build-effects.ts";
import { isStartedAs } from "../../simulate/entrypoint-body.ts";
import { baseName, resolvePath } from "../../simulate/paths.ts";
import { formWords } from "../../simulate/running.ts";
import type { Execution } from "../../simulate/simulation.ts";
import { rootStage } from "../../simulate/stage.ts";
import { type LineContext, lastSeen, lineOf, lineRef, say } from "../context.ts";
import { heldScript } from "../scripts/held.ts";
import { systemProgram } from "./system-program.ts";

/** A program or script of the project itself: named by a path, by a script's ending, or brought as a file by a line. */
export function isProjectScript(context: LineContext, execution: Execution): boolean {
	const { program, name, id } = execution.invocation;
	if (id !== null || systemProgram(context, execution)) return false;
	if (/[/\\]/.test(program.text) || /\.(sh|bash|py|js|rb|pl)$/.test(program.text)) return true;
	return context.stage !== null && programFile(context.stage, name) !== null;
}

/** What is said of a program without an entry. */
export function unknownCommand(context: LineContext, execution: Execution): Message {
	const { program, name } = execution.invocation;
	if (program.text === "" && program.raw !== "") return say("words/command#empty");
	const inside = /^"?(\$\{?\w+\}?.*)\/([\w.+-]+)"?$/.exec(program.raw);
	if (inside) return say("words/command#in-variable", { program: inside[2] ?? name, directory: inside[1] ?? "" });
	const output = /^"?(?:\$\(([^()]+)\)|`([^`]+)`)"?$/.exec(program.raw);
	if (output) return say("words/command#output", { command: (output[1] ?? output[2] ?? "").trim() });
	if (context.step.executions.some((one) => one.context.function === program.text))
		return say("words/command#function", { program: program.text });
	if (isGiven(execution.invocation)) return givenCommand(context);
	const held = heldScript(context, program.raw);
	if (held) return held;
	if (/^\$|`|\$\(/.test(program.text)) return say("words/command#variable", { program: program.raw });
	const system = systemProgram(context, execution);
	if (system) return system;
	if (!isProjectScript(context, execution)) return say("words/command#unknown", { program: name });
	const made = originOfProgram(context, execution);
	if (made === null && isImageEntrypoint(context, program.text))
		return say("words/command#entrypoint", { program: program.text });
	const tool = made === null ? toolOfImage(context, program.text) : null;
	if (tool) return tool;
	const line = made === null ? undefined : lineRef(lineOf(context, made));
	return line
		? say("words/command#made", { program: program.text, line })
		: say("words/command#script", { program: program.text });
}

/** Whether a command is what a script was given as its arguments. */
function isGiven({ program }: Execution["invocation"]): boolean {
	return /^"?\$\{?[@*]\}?"?$/.test(program.raw);
}

/** The arguments of a script as its command: what CMD names, where the script is the entrypoint. */
function givenCommand({ instruction, stage }: LineContext): Message {
	const { entrypoint, cmd } = stage?.state ?? {};
	const line = cmd?.from.line;
	const script = instruction.keyword === "SCRIPT" ? instruction.args[0]?.text : undefined;
	const { json, words = [] } = entrypoint?.value ?? {};
	const started = script && json && isStartedAs(script, words.at(-1) ?? "", stage?.state.workdir.value ?? null);
	return started && cmd && line != null
		? say("words/command#given.line", { command: formWords(cmd.value).join(" "), line: lineRef(line) })
		: say("words/command#given.any");
}

/** A program of the base image that the image's own entry tells, by its full path in a directory of programs. */
function toolOfImage({ stage }: LineContext, program: string): Message | null {
	const image = stage && rootStage(stage).image;
	const known = image?.facts?.paths.includes(program) === true && /\/s?bin\/[^/]+$/.test(program);
	return image && known ? say(`images/${image.id}#paths.${program}`) : null;
}

/** Whether a program is what the base image itself starts: its entrypoint by name, its command by its path. */
export function isImageEntrypoint({ stage }: LineContext, program: string): boolean {
	const { entrypoint = [], cmd = [] } = (stage && rootStage(stage).image?.defaults) || {};
	if (program.includes("/") && (cmd[0] === program || entrypoint.includes(program))) return true;
	return /entrypoint/.test(program) && entrypoint.some((word) => baseName(word) === program);
}

/** The instruction that put the program's file where the command finds it, or null. */
function originOfProgram(context: LineContext, execution: Execution): number | null {
	const { stage } = context;
	const { program, name } = execution.invocation;
	if (!stage) return null;
	const path = resolvePath(execution.workdir ?? "/", program.text);
	const file = /[/\\]/.test(program.text) ? stage.files.origin(path, lastSeen(context)) : programFile(stage, name);
	return file && file.event.at >= 0 ? file.event.at : null;
}
