import type { State } from "../../model/state.ts";
import { shellKind } from "../shell/index.ts";
import { programFile } from "./build-effects.ts";
import { compilerOf } from "./compiled.ts";
import { entrypointBody } from "./entrypoint-body.ts";
import { runsItsArguments } from "./entrypoints.ts";
import { baseName } from "./paths.ts";
import { endOfScript, interpreterOf, type ScriptEnd } from "./script-end.ts";
import type { Simulation } from "./simulation.ts";
import { baseFacts, rootStage, type Stage } from "./stage.ts";

/** What a container of a stage runs, from the process that Docker starts to the one that a stop signal reaches. */
export interface Running {
	/** The words of PID 1 as Docker starts it; null where the base image decides. */
	argv: string[] | null;
	/** The words of PID 1 once all that replaces itself has done so; null where a script that is not here decides. */
	pid1: string[] | null;
	receiver: "program" | "init" | "shell" | "unknown";
	/** What a line of this file compiles PID 1 with (`go`, `cargo`), where one does. */
	compiler: string | null;
	/** What led there, outermost first. */
	links: Link[];
}

/** One step on the way from the first process to the program. */
export type Link =
	/** Stays PID 1 and passes signals on; `group`: to all processes of the program's group. */
	| { kind: "init"; program: string; group: boolean }
	/** A script of the base image that ends with `exec "$@"`. */
	| { kind: "image-script"; script: string }
	/** A script that a heredoc of this file writes. */
	| { kind: "own-script"; script: string; line: number; end: ScriptEnd["kind"] }
	/** A script whose text is not in this file. */
	| { kind: "script"; script: string; line: number | null }
	/** A shell with `-c`. */
	| { kind: "shell"; shell: string; end: ScriptEnd["kind"]; program: string | null; replaces: boolean | null }
	/** A shell that waits for input. */
	| { kind: "prompt"; shell: string };

/** Programs that stay PID 1, start others and pass signals on to them. Sources: their own manuals. */
const INIT = /^(tini|tini-static|dumb-init|catatonit|docker-init)$/;
/** Programs that replace themselves by the command that they are given. Sources: their own manuals. */
const REPLACES = new Set(["env", "nice", "nohup", "gosu", "su-exec", "setuidgid", "s6-setuidgid", "chpst", "stdbuf"]);
/** All of them, with those whose options are not followed here: the process that they make is the program's own. */
export const GIVES_PLACE: ReadonlySet<string> = new Set([
	...REPLACES,
	"chroot",
	"chrt",
	"ionice",
	"numactl",
	"prlimit",
	"setpriv",
	"taskset",
	"wait-for",
	"wait-for-it",
	"wait-for-it.sh",
	"wait-for.sh",
]);
const SHELL = /^(ba|da|z|k|a)?sh$/;
/** How many processes one after the other are followed. */
const MAX_LINKS = 8;

/** What a container started from the stage without further arguments runs. */
export function runningOf(stage: Stage, simulation: Simulation): Running {
	const argv = argvOf(stage.state);
	if (!argv) return { argv: null, pid1: null, receiver: "unknown", compiler: null, links: [] };
	const links: Link[] = [];
	const end = follow(argv, links, stage, simulation);
	const [program] = end.receiver === "program" ? (end.pid1 ?? []) : [];
	return { argv, ...end, compiler: program === undefined ? null : compilerOf(stage, program, simulation), links };
}

/** The words that Docker starts: ENTRYPOINT with CMD after it, each in a shell where it is in shell form. */
function argvOf({ entrypoint, cmd }: State): string[] | null {
	const words = [...formWords(entrypoint?.value), ...formWords(cmd?.value)];
	return words.length > 0 ? words : null;
}

/** The words that Docker makes of a CMD or ENTRYPOINT: those of a shell form go to its shell as one. */
export function formWords(form: NonNullable<State["cmd"]>["value"] | undefined): string[] {
	if (!form) return [];
	return form.json ? form.words : [...(form.shell ?? []), form.words.join(" ")];
}

type End = Pick<Running, "pid1" | "receiver">;

function follow(words: string[], links: Link[], stage: Stage, simulation: Simulation): End {
	const [first, ...rest] = words;
	if (first === undefined || links.length >= MAX_LINKS) return UNKNOWN;
	const name = baseName(first);
	if (stage.state.distro === "windows") return { pid1: words, receiver: "unknown" };
	if (INIT.test(name)) {
		links.push({ kind: "init", program: name, group: initGroup(name, rest) });
		const child = afterOptions(rest, /^-[ep]$/);
		if (child.length > 0) follow(child, links, stage, simulation);
		return { pid1: words, receiver: "init" };
	}
	if (REPLACES.has(name)) {
		const command = afterOptions(name.startsWith("chpst") ? rest.filter((word) => word !== "-u") : rest, /^-[unieou]$/);
		const start = name === "env" ? command.findIndex((word) => !word.includes("=")) : takesUser(name) ? 1 : 0;
		return start < 0 ? UNKNOWN : follow(command.slice(start), links, stage, simulation);
	}
	if (SHELL.test(name)) return followShell(words, links, stage, simulation);
	return followScript(words, links, stage, simulation) ?? { pid1: words, receiver: "program" };
}

const UNKNOWN: End = { pid1: null, receiver: "unknown" };

const takesUser = (name: string) => /^(gosu|su-exec|setuidgid|s6-setuidgid)$/.test(name);

/** Whether a process is an init that passes signals to a whole group of processes, so that a shell below it hides nothing. */
export function signalsGroup([first = "", ...rest]: string[]): boolean {
	const name = baseName(first);
	return INIT.test(name) && initGroup(name, rest);
}

/** dumb-init signals the group unless told otherwise, tini only with `-g`. */
function initGroup(name: string, options: string[]): boolean {
	const own = options.slice(0, options.indexOf("--") < 0 ? 1 : options.indexOf("--"));
	if (name === "dumb-init") return !own.some((word) => word === "-c" || word === "--single-child");
	return own.some((word) => /^-\w*g/.test(word));
}

/** The words after the options; one that `valued` matches takes the next word too. */
function afterOptions(words: string[], valued: RegExp): string[] {
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? "";
		if (word === "--") return words.slice(at + 1);
		if (!word.startsWith("-")) return words.slice(at);
		if (valued.test(word)) at++;
	}
	return [];
}

function followShell(words: string[], links: Link[], stage: Stage, simulation: Simulation): End {
	const [shell = "", ...rest] = words;
	const at = rest.findIndex((word) => /^-\w*c$/.test(word));
	const script = rest[at + 1];
	if (at < 0 || script === undefined) {
		const file = afterOptions(rest, /^-o$/);
		if (file.length > 0) return followScript(file, links, stage, simulation, true) ?? UNKNOWN;
		links.push({ kind: "prompt", shell });
		return { pid1: words, receiver: "shell" };
	}
	const kind = shellKind([shell], stage.state.distro);
	const end = endOfScript(script);
	const replaces = replacesItself(kind, end);
	links.push({
		kind: "shell",
		shell: kind === "dash" ? "dash" : baseName(shell),
		end: end.kind,
		program: end.words?.[0] ?? null,
		replaces,
	});
	if (replaces === true && end.words)
		return follow(withArguments(end.words, rest.slice(at + 3)), links, stage, simulation);
	return replaces === false ? { pid1: words, receiver: "shell" } : UNKNOWN;
}

/**
 * Whether `sh -c` ends as the last program of its script, or null where that depends on the shell or its version. dash of
 * Debian and Ubuntu only does with `exec`; BusyBox and bash do for a single simple command, newer ones for the last of several.
 */
function replacesItself(kind: ReturnType<typeof shellKind>, end: ScriptEnd): boolean | null {
	if (end.kind === "exec") return true;
	if (end.kind === "stays") return false;
	if (end.kind === "unknown" || kind === "zsh" || kind === "ksh" || kind === "posix-sh") return null;
	if (kind === "dash" || (kind === "bash" && end.redirected)) return false;
	if (end.redirected) return null;
	return end.kind === "single" ? true : null;
}

/** A script as the first word, or after its shell; null where the word is a program. */
function followScript(
	[file = "", ...rest]: string[],
	links: Link[],
	stage: Stage,
	simulation: Simulation,
	certain = false,
): End | null {
	const body = entrypointBody(file, stage, simulation);
	if (body) {
		const interpreter = interpreterOf(body.text);
		if (!certain && interpreter !== null && !SHELL.test(interpreter)) return null;
		const read = endOfScript(body.text);
		// The builder has replaced an unquoted `$@` of a heredoc by nothing.
		const end: ScriptEnd = read.words?.[0] === "" ? { kind: "unknown", words: null } : read;
		links.push({ kind: "own-script", script: file, line: body.line, end: end.kind });
		// Only a script given with -c is left by its shell; one in a file stays until its last command has ended.
		if (end.kind === "exec" && end.words) return follow(withArguments(end.words, rest), links, stage, simulation);
		return end.kind === "unknown" ? UNKNOWN : { pid1: [file, ...rest], receiver: "shell" };
	}
	if (isOfImage(file, stage)) {
		links.push({ kind: "image-script", script: file });
		return rest.length > 0 ? follow(rest, links, stage, simulation) : UNKNOWN;
	}
	if (!certain && !/\.(sh|bash)$|(^|\/)(docker-)?entrypoint$/.test(file) && !runsItsArguments([file])) return null;
	const origin = originOf(file, stage);
	links.push({ kind: "script", script: file, line: origin });
	return UNKNOWN;
}

/** `"$@"` stands for the arguments. */
function withArguments(words: string[], given: string[]): string[] {
	return words.flatMap((word) => (/^"?\$\{?[@*]\}?"?$/.test(word) ? given : [word]));
}

/** The official images require of their entrypoint scripts that they end with `exec "$@"`. */
const OF_IMAGES = /^(docker-entrypoint(\.sh)?|docker-php-entrypoint|__cacert_entrypoint\.sh)$/;

/** Whether the script came with the base image: it is the entrypoint there, and no line of this file put one in its place. */
function isOfImage(file: string, stage: Stage): boolean {
	if (!OF_IMAGES.test(baseName(file)) || originOf(file, stage) !== null) return false;
	const inherited = rootStage(stage).image?.defaults.entrypoint?.[0] ?? "";
	return baseName(inherited) === baseName(file) || baseFacts(stage)?.programs.includes(baseName(file)) === true;
}

/** The line that put a file where a process is started from, or null. */
function originOf(file: string, stage: Stage): number | null {
	const path = file.startsWith("/")
		? file
		: `${stage.state.workdir.value.replace(/\/$/, "")}/${file.replace(/^\.\//, "")}`;
	const origin = file.includes("/") ? stage.files.origin(path) : programFile(stage, file);
	return origin && origin.event.at >= 0 ? origin.event.from.line : null;
}
