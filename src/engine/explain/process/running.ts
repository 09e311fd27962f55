import type { Runs } from "../../../model/analysis.ts";
import { argvLine, shortCommand } from "../../../model/argv.ts";
import type { Message } from "../../../model/message.ts";
import type { State } from "../../../model/state.ts";
import { isSilent } from "../../idioms/image-for-others.ts";
import { ignoresArguments, runsItsArguments, takesScript } from "../../simulate/entrypoints.ts";
import { baseName } from "../../simulate/paths.ts";
import { type Link, type Running, runningOf } from "../../simulate/running.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { lineRef, say } from "../context.ts";

const key = (name: string) => `summary/runs#${name}`;

/** What a container of the stage runs, who hears the stop signal, and what `docker run` can put in its place. */
export function runsOf(stage: Stage, simulation: Simulation): Runs {
	const running = runningOf(stage, simulation);
	const { state } = stage;
	const signal = state.distro === "windows" ? null : (state.stopsignal?.value ?? "SIGTERM");
	const root = rootStage(stage);
	return {
		argv: running.argv,
		pid1: running.pid1,
		signal,
		receiver: running.receiver,
		note: running.argv
			? [
					...hidden(state, root.image),
					...way(running, signal),
					...unheard(running, signal),
					...replaceable(state, running),
				]
			: [say(key(root.image?.distro === "scratch" || isSilent(stage) ? "none" : "image"))],
	};
}

/** An image that the knowledge base lacks may have an entrypoint, before which these words are arguments. */
function hidden({ entrypoint }: State, image: Stage["image"]): Message[] {
	return entrypoint || image?.facts || image?.distro === "scratch" ? [] : [say(key("hidden"))];
}

/** Who is PID 1 in the end and hears the signal, and why. */
function way({ argv, pid1, links, receiver }: Running, signal: string | null): Message[] {
	if (signal === null) return [say(key("windows"))];
	const program = baseName(pid1?.[0] ?? "");
	const values = { program, signal };
	const last = links.at(-1);
	if (last?.kind === "prompt" && takesScript(argv ?? []))
		return [say(key("no-script"), { shell: baseName(last.shell) })];
	if (receiver === "init") return [passedOn(links, signal)];
	if (receiver === "program" && !last) return [say(key("program"), values)];
	return last ? [led(last, { ...values, receiver })] : [];
}

/** An init passes the signal to what it started; a shell between the two keeps it. */
function passedOn(links: Link[], signal: string): Message {
	const [first, ...rest] = links;
	const init = first?.kind === "init" ? first : null;
	const shell = rest.find((link) => link.kind === "shell" && link.replaces !== true);
	if (init && !init.group && shell?.kind === "shell" && shell.replaces === false)
		return say(key("init-shell"), { init: init.program, shell: shell.shell, signal });
	return say(key(init?.group ? "init-group" : "init"), { init: init?.program ?? "", signal });
}

function led(last: Link, { receiver, ...values }: { program: string; signal: string; receiver: string }): Message {
	switch (last.kind) {
		case "image-script":
			if (receiver !== "program") return say(key("script"), { script: last.script });
			return say(key("image-script"), { script: last.script, ...values });
		case "own-script": {
			const own = { script: last.script, line: lineRef(last.line), ...values };
			return say(
				key(
					receiver === "program"
						? "own-script.exec"
						: last.end === "unknown"
							? "own-script.unknown"
							: "own-script.stays",
				),
				own,
			);
		}
		case "script":
			return last.line === null
				? say(key("script"), { script: last.script })
				: say(key("script-line"), { script: last.script, line: lineRef(last.line) });
		case "prompt":
			return say(key("prompt"), { shell: baseName(last.shell) });
		case "shell":
			return shell(last, values);
		case "init":
			return say(key("init"), { init: last.program, signal: values.signal });
	}
}

function shell(link: Extract<Link, { kind: "shell" }>, values: { program: string; signal: string }): Message {
	// Brackets that are no JSON: the shell looks for a program of that name.
	if (link.program && /^\[./.test(link.program)) return say("words/command#not-exec");
	const started = { shell: link.shell, signal: values.signal, ...(link.program && { program: link.program }) };
	if (link.replaces === true)
		return say(key(link.end === "exec" ? "exec" : "replaced"), { ...started, program: values.program });
	if (link.replaces === false) return say(key(link.program ? "stays" : "stays-busy"), started);
	if (!link.program) return say(key("depends-script"), started);
	return say(key(link.end === "single" ? "depends-shell" : "depends-version"), started);
}

/**
 * Programs that set no handler for SIGTERM: as PID 1, for which the kernel has no default action, they ignore it.
 * Sources: docker-node's best practices, Python's `signal`, signal(7) and kill(2).
 */
const DEAF = /^(node|nodejs|python[\d.]*|perl|sleep|tail|cat)$/;

/** Of these the ones without code of their own that could handle it. */
export const DEAF_ALWAYS = /^(sleep|tail|cat)$/;

/**
 * Compilers whose runtime sets no handler for SIGTERM either; that of Go does and ends the program.
 * Sources: signal(7), Rust's `std::process`, Go's `os/signal`.
 */
const DEAF_COMPILED = new Set(["cargo", "rustc", "gcc", "gfortran", "cmake", "zig"]);

/** Whether the signal comes to a program that ignores it unless its own code says otherwise. */
export function ignoresSignal(
	{ receiver, pid1, compiler }: Pick<Running, "receiver" | "pid1" | "compiler">,
	signal: string | null,
): boolean {
	if (receiver !== "program" || signal !== "SIGTERM") return false;
	return DEAF.test(baseName(pid1?.[0] ?? "")) || DEAF_COMPILED.has(compiler ?? "");
}

/** The same of what has been told about a container. */
export function isToldDeaf({ note }: Runs): boolean {
	return note.some((one) => one.key === key("deaf"));
}

/** Runners of scripts whose child is the program proper. */
export const RUNNERS = /^(npm|npx|yarn|pnpm)$/;

function unheard(running: Running, signal: string | null): Message[] {
	const { pid1, receiver } = running;
	const program = baseName(pid1?.[0] ?? "");
	if (ignoresSignal(running, signal)) return [say(key("deaf"), { program })];
	return receiver === "program" && RUNNERS.test(program) && signal ? [say(key("runner"), { program, signal })] : [];
}

/** What words after the image's name replace, and what `--entrypoint` does. */
function replaceable({ entrypoint, cmd }: State, { links }: Running): Message[] {
	const words = cmd && cmd.value.words.length > 0 ? shortCommand(argvLine(cmd.value.words)) : null;
	const shellForm = cmd?.value.json === false ? shortCommand(cmd.value.words.join(" ")) : words;
	if (!entrypoint || entrypoint.value.words.length === 0) {
		return shellForm ? [say(key("replace.command"), { command: shellForm })] : [];
	}
	const first = entrypoint.value.words[0] ?? "";
	if (!entrypoint.value.json) return [say(key("replace.ignored")), say(key("entrypoint"))];
	const own = shortCommand(argvLine(entrypoint.value.words));
	if (preparesOnly(entrypoint.value.words, links[0]))
		return [
			shellForm
				? say(key("replace.prepared"), { command: shellForm, entrypoint: baseName(first) })
				: say(key("replace.prepared-none"), { entrypoint: baseName(first) }),
		];
	if (ignoresArguments(entrypoint.value.words))
		return [say(key("replace.unused"), { entrypoint: own }), say(key("entrypoint"))];
	return [
		shellForm
			? say(key("replace.arguments"), { command: shellForm, entrypoint: own })
			: say(key("replace.added"), { entrypoint: own }),
		say(key("entrypoint")),
	];
}

/** Whether an entrypoint, for sure, runs its arguments as the command: a known script, or an init without a command of its own. */
function preparesOnly(words: string[], first: Link | undefined): boolean {
	if (first?.kind === "init") return words.slice(1).every((word) => word.startsWith("-"));
	return (
		first?.kind === "image-script" || (first?.kind === "own-script" && first.end === "exec" && runsItsArguments(words))
	);
}
