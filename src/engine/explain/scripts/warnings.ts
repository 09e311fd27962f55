import type { Message } from "../../../model/message.ts";
import { shellKind } from "../../shell/index.ts";
import { programOrigin } from "../../simulate/build-effects.ts";
import { baseName } from "../../simulate/paths.ts";
import { scriptsOf, startsWithIt, type WrittenScript } from "../../simulate/scripts.ts";
import { rootStage } from "../../simulate/stage.ts";
import { type LineContext, lineRef, say } from "../context.ts";
import { isGivenMode } from "../process/started-script.ts";

/** Why a script that a line writes does not start where another line runs it. */
export function warningsOfScripts(context: LineContext): Message[] {
	const scripts = scriptsOf(context.step, context.simulation);
	const starts = scripts.flatMap((script) => {
		const { runner, path } = script;
		const start = runner && startsWithIt(script);
		if (!start) return [];
		const values = { file: path, line: lineRef(runner.place.startLine) };
		if (start !== "read" && !mayRun(context, script))
			return [
				say(`words/script#beware.${context.step.transfer ? "not-executable" : "not-executable-written"}`, values),
			];
		if (start === "first" && !script.file.text.startsWith("#!"))
			return [say("words/script#beware.no-interpreter", values)];
		return start !== "read" && lacksBash(script) ? [say("words/script#beware.no-bash", values)] : [];
	});
	return scripts.length > 0 ? [...continuations(context), ...starts] : [];
}

/** The builder takes an escape character at a line's end away where it replaces variables. */
function continuations({ instruction: { heredocs }, step, simulation: { file } }: LineContext): Message[] {
	if (!step.transfer || file.escape !== "\\") return [];
	const found = heredocs.find(({ expand, content }) => expand && /(?<!\\)(?:\\\\)*\\\n/.test(content));
	return found ? [say("words/script#beware.continuation", { delimiter: found.name })] : [];
}

/** Whether the line itself or another one may have given the file the right to be executed. */
function mayRun({ instruction, simulation, step, stage }: LineContext, { path }: WrittenScript): boolean {
	if (instruction.flags.some(({ name }) => name === "chmod") || isGivenMode(path, simulation)) return true;
	// A shell leaves a file that is there already its permissions.
	const own = (stage && rootStage(stage).image?.defaults.entrypoint) ?? [];
	const there =
		stage?.files.origin(path, instruction.index - 1)?.exact || own.some((word) => baseName(word) === baseName(path));
	return step.transfer === null && there === true;
}

/** Families of images whose variants on Alpine come without Bash. */
const WITHOUT_BASH = new Set(["alpine", "golang", "httpd", "nginx", "node", "php", "python", "ruby", "rust"]);

/** Whether `#!` names Bash in an image on Alpine that has none. */
function lacksBash({ step: { stage, before, place }, file }: WrittenScript): boolean {
	const named = /^#![ \t]*(?:\S*\/env[ \t]+)?(\S+)/.exec(file.text)?.[1] ?? "";
	if (!stage || before?.distro !== "alpine" || shellKind([named]) !== "bash" || baseName(named) !== "bash")
		return false;
	const opaque = stage.files.opaque.some(({ at }) => at < place.index);
	if (!WITHOUT_BASH.has(rootStage(stage).image?.id ?? "") || opaque) return false;
	return programOrigin(stage, "bash") === null && stage.files.origin("/bin/bash") === null;
}
