import type { Message, PartNote } from "../../../model/message.ts";
import type { Command, Script, WordPart } from "../../../model/shell.ts";
import { contains, type Span } from "../../../model/span.ts";
import { variableEntry } from "../../lookup.ts";
import { commandsIn, powershellTexts, shellKind } from "../../shell/index.ts";
import { rootStage } from "../../simulate/stage.ts";
import { type LineContext, leaf, lineRef, phaseOf, say } from "../context.ts";
import { assignedNames } from "../shell-assignments.ts";
import { variableOrigin } from "./variable.ts";

type ShellVariable = Extract<WordPart, { kind: "variable" }>;

/** Parameters that the shell itself sets: `$?`, `$@`, `$1`, …; names of the sentences in `words/shell-variable`. */
const SPECIAL: Record<string, string> = {
	"?": "status",
	"@": "all",
	"*": "all-joined",
	"#": "count",
	$: "pid",
	"!": "background",
	"-": "options",
	"0": "zero",
	RANDOM: "random",
	PWD: "pwd",
	HOSTNAME: "hostname",
	UID: "uid",
	OSTYPE: "ostype",
	HOME: "home",
	IFS: "ifs",
	LINENO: "lineno",
	SECONDS: "seconds",
	BASH_SOURCE: "bash-source",
	PIPESTATUS: "pipestatus",
};

/** A variable that the shell replaces when the command runs: set by this script, by ENV or ARG, or by the shell itself. */
export function explainShellVariable(context: LineContext, part: ShellVariable): PartNote {
	const { name } = part;
	const origin = powershellVariable(context, part) ?? originOf(context, part);
	return leaf({
		span: part.span,
		role: "variable",
		known: origin.known,
		counts: { kind: "variables", name },
		what: origin.message,
	});
}

function originOf(context: LineContext, { name, span }: ShellVariable) {
	const special = SPECIAL[name] ?? (/^\d+$/.test(name) ? "position" : null);
	const assigned = assignedNames(context.step);
	const value = assigned.get(name);
	if (value) return { message: say("words/shell-variable#local-value", { name, value }), known: true };
	if (value !== undefined) return { message: say("words/shell-variable#local", { name }), known: true };
	const mount = context.instruction.mounts.find(
		({ type, options }) => type === "secret" && options.some((one) => one.name === "env" && one.value === name),
	);
	if (mount) return { message: say("words/shell-variable#secret", { name, id: mount.id ?? name }), known: true };
	const gone = argumentGone(context, name);
	if (gone) return { message: gone, known: true };
	const origin = variableOrigin(context, name);
	if (origin.known || special === null) {
		if (origin.known) return origin;
		const read = sourcedBefore(context, span);
		if (read !== null) return { message: ofFile(name, read), known: true };
		const entry = variableEntry(context.simulation.facts, name);
		const line = context.simulation.globals.get(name)?.from.line;
		const message =
			line == null || context.instruction.keyword === "SCRIPT"
				? say(`words/shell-variable#${unset(context, name)}`, { name })
				: say("words/shell-variable#global", { name, line: lineRef(line) });
		return { message, known: entry !== null };
	}
	return { message: say(`words/shell-variable#${special}`, { name }), known: true };
}

/** The file that this script last reads into its own shell (`. /etc/os-release`) before a place; or null. */
function sourcedBefore({ step }: LineContext, span: Span): string | null {
	const read = step.executions.findLast(
		({ command, invocation }) => invocation.id === "source" && command.span.end <= span.start,
	);
	return read?.invocation.operands[0]?.word.text ?? null;
}

/** Variables of os-release(5); names of the sentences in `words/shell-variable#release`. */
const RELEASE: Record<string, string> = {
	ID: "id",
	ID_LIKE: "like",
	VERSION_ID: "version",
	VERSION_CODENAME: "codename",
	UBUNTU_CODENAME: "ubuntu",
};

function ofFile(name: string, file: string): Message {
	const form = /(?:^|\/)os-release$/.test(file) ? RELEASE[name] : undefined;
	return form
		? say(`words/shell-variable#release.${form}`, { name, file })
		: say("words/shell-variable#read", { name, file });
}

/** A build argument that a command of a container names: there it has no value. */
function argumentGone(context: LineContext, name: string): Message | null {
	const { stage, instruction } = context;
	if (!stage || phaseOf(context) === "build" || stage.env.get(name, instruction.index - 1)) return null;
	const line = stage.args.get(name, instruction.index - 1)?.from.line;
	return line == null ? null : say("words/shell-variable#argument-gone", { name, line: lineRef(line) });
}

function unset(context: LineContext, name: string): string {
	if (context.instruction.keyword === "SCRIPT") return "unset-started";
	return lacks(context, name) ? "unset-known" : "unset";
}

/** Whether the base image is a known one that does not set the variable. */
function lacks({ stage, step }: LineContext, name: string): boolean {
	const image = stage && rootStage(stage).image;
	// A file that the line reads may set anything.
	const read = step.executions.some(({ invocation }) => /^(?:\.|source|eval)$/.test(invocation.name));
	return (
		image?.facts?.defaults.env !== undefined &&
		!(name in (image.defaults.env ?? {})) &&
		/^[a-z_]\w*$|^TARGET/.test(name) &&
		!read
	);
}

/** A variable of PowerShell's own; null for one of the environment (`$env:X`) and where another shell reads the line. */
function powershellVariable(context: LineContext, { name, text, span }: ShellVariable) {
	if (/^\$(?:\{?env):/i.test(text)) return null;
	const script = powershellAround(context, span);
	return script && { message: powershellWhat(name, text, script), known: true };
}

/** The script of PowerShell that a place of the line stands in: the whole body, or what `powershell -Command` gets. */
export function powershellAround({ state, step }: LineContext, span: Span): Script | null {
	const inner = step.executions.find(
		({ innerScript, invocation }) =>
			invocation.id === "powershell" && innerScript?.items.some((item) => contains(item.span, span)),
	);
	if (inner) return inner.innerScript;
	return shellKind(state?.shell.value ?? [], state?.distro) === "powershell" ? step.script : null;
}

function powershellWhat(name: string, text: string, script: Script): Message {
	if (name === "_") return say("words/powershell-variable#item");
	if (name === "?") return say("words/powershell-variable#status");
	if (/^LASTEXITCODE$/i.test(name)) return say("words/powershell-variable#exit");
	if (/^(?:true|false|null)$/i.test(name)) return say("words/powershell-variable#constant", { name: text });
	const sets = (command: Command) =>
		command.words.some(
			({ raw }, index) =>
				raw.toLowerCase() === text.toLowerCase() && /^(?:[-+*/]?=|in)$/i.test(command.words[index + 1]?.raw ?? ""),
		);
	const value = powershellTexts(script).get(text.toLowerCase());
	if (value) return say("words/powershell-variable#text", { name: text, value });
	const assigned = commandsIn(script).some(({ command }) => sets(command));
	return assigned
		? say("words/powershell-variable#assigned", { name: text })
		: say("words/powershell-variable#own", { name: text });
}
