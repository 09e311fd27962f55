import { baseName } from "../../simulate/paths.ts";
import type { LineContext } from "../context.ts";
import { isSimpleCommand } from "./exec-form.ts";

/** The shell and the script of a line that does nothing but let a shell read a script: `bash run.sh`. */
export function scriptRunner(context: LineContext): { shell: string; script: string } | null {
	const [only, ...others] = context.step.executions;
	if (!only || others.length > 0 || !/^(?:ba|da|a)?sh$/.test(only.invocation.name) || only.innerScript) return null;
	const [script] = only.invocation.operands;
	if (!script || only.invocation.options.some(({ written }) => /^-\w*[cs]$/.test(written))) return null;
	if (!context.instruction.json && !isSimpleCommand(context)) return null;
	return { shell: only.invocation.name, script: baseName(script.word.text) };
}
