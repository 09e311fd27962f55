import type { UserFact } from "../../model/state.ts";
import { lineRef } from "../explain/context.ts";
import { isRoot } from "../simulate/conditions.ts";
import { stepAt } from "../simulate/index-of.ts";
import { baseName } from "../simulate/paths.ts";
import { scriptsIn } from "../simulate/scripts.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { lowersTo, stepsDownTo } from "../simulate/step-down.ts";
import { workersOf } from "../simulate/workers.ts";
import type { Found, Rule } from "./rule.ts";

/** The container's process runs as root, because neither the file nor the base image names another user. */
export const missingUser: Rule = {
	aliases: [],
	severity: "info",
	rank: 50,
	*check(simulation) {
		const { target: last, file } = simulation;
		const user = last?.state.user;
		// Unknown where the base image is; a USER of the file that names root is another rule's.
		if (!last || !user || !isRoot(user.value) || last.state.distro === "windows") return;
		// Told as what these servers do by design.
		if (stepsDownTo(last) !== null || lowersTo(last) !== null || workersOf(last)) return;
		if (waitsForInput(last) || keepsRoot(last) || stepsDownItself(last, simulation) || hasToolFor(last)) return;
		if (file.instructions.some(({ keyword, index }) => keyword === "USER" && index >= last.from && index < last.end))
			return;
		const process = [last.state.entrypoint, last.state.cmd].find((one) => one?.from.line != null);
		if (!process) return;
		const at = file.instructions.findLast(({ startLine }) => startLine === process.from.line);
		if (!at) return;
		yield {
			at: at.index,
			span: at.keywordSpan,
			...reasonOf(last),
		};
	},
};

/** Programs that run another as another user. */
const STEPS_DOWN = /^(?:gosu|su-exec|setpriv|setuidgid|s6-setuidgid|chpst|runuser|su)$/;

/** Whether the file installs a program whose only use is that the start script, running as root, changes to a user made here. */
function hasToolFor({ state: { entrypoint }, packages, users }: Stage): boolean {
	const tool = packages.find(({ at, name, removed }) => at >= 0 && !removed && /^(?:gosu|su-exec)$/.test(name));
	const script = entrypoint?.value.json && /\.sh$|entrypoint/.test(entrypoint.value.words[0] ?? "");
	return tool !== undefined && script === true && users.some(({ at }) => at >= 0);
}

/** Whether the process itself, or a script of the file that it is, starts the program as another user. */
function stepsDownItself(last: Stage, simulation: Simulation): boolean {
	const lines = [last.state.entrypoint, last.state.cmd].map((one) => stepAt(simulation, one?.from.line));
	const scripts = scriptsIn(simulation).filter(
		({ script }) => script.runs === "start" && lines.includes(script.runner),
	);
	return [...lines, ...scripts.map(({ script }) => script.step)].some((step) =>
		step?.executions.some(({ invocation }) => STEPS_DOWN.test(invocation.name)),
	);
}

/** Interpreters: alone they run nothing of their own, so the image is one on which others build, by lines that need root. */
const INTERPRETER = /^(?:python\d*|node|irb|iex|jshell|erl|php|ghci|julia|R|perl|bun|deno|pypy\d*)$/;

/** Whether what a container starts by default is an interpreter without a program. */
function waitsForInput({ state: { entrypoint, cmd } }: Stage): boolean {
	const [program = "", ...rest] = cmd?.value.json ? cmd.value.words : [];
	if (!INTERPRETER.test(baseName(program)) || rest.some((word) => word !== "-a")) return false;
	return !entrypoint || /entrypoint/.test(baseName(entrypoint.value.words.at(-1) ?? ""));
}

/** Servers that need root for their first process and themselves run what they serve as another user. */
const FIRST_AS_ROOT = /^(?:nginx|apache2|apache2ctl|apachectl|httpd|php-fpm[\d.]*|sshd|crond?|dockerd|init|systemd)$/;

function keepsRoot({ state: { entrypoint, cmd } }: Stage): boolean {
	const own = [entrypoint, cmd].flatMap((one) => (one ? [programOf(one.value)] : []));
	// In a script inside the script it stands in quotes.
	const nested = [entrypoint, cmd].some((one) => /(?:^|[\s;&|"'])nginx\s+-g\b/.test(one?.value.words.join(" ") ?? ""));
	return nested || own.some((program) => FIRST_AS_ROOT.test(baseName(program)));
}

/** The program of an exec form, or the last one of a script: of a shell form, or after the `-c` of a shell. */
function programOf({ json, words }: { json: boolean; words: readonly string[] }): string {
	const [first = "", option = "", script] = words;
	const isShell = /^(?:ba|da|a)?sh$/.test(baseName(first)) && /^-\w*c$/.test(option);
	if (json && !isShell) return first;
	const plain = (json ? (script ?? "") : words.join(" ")).replace(/"[^"]*"|'[^']*'/g, "");
	const last = plain.split(/&&|\|\||[;&|\n]/).at(-1) ?? "";
	return /^\s*(?:exec\s+)?(\S*)/.exec(last)?.[1] ?? "";
}

/** What there is to switch to: a user that the file made, or one of the base image. */
function reasonOf(stage: Stage): Pick<Found, "reason" | "values"> {
	const made = madeUser(stage);
	if (made) return { reason: "made", values: { user: made.name, line: lineRef(made.from.line ?? 0) } };
	const user = ownUser(stage);
	return user ? { reason: "known", values: { user } } : { reason: "none" };
}

/** The id that owns nothing, by which a program runs only where nothing better is there. */
const NOBODY = 65_534;

/** A user of the base image that is there for programs such as this, by an id above those of the system. */
function ownUser({ users }: Stage): string | null {
	return users.find(({ at, uid }) => at < 0 && Number(uid) >= 1000 && Number(uid) < NOBODY)?.name ?? null;
}

/** The only user that the file itself creates, and then does not switch to. */
function madeUser({ users }: Stage): UserFact | null {
	const made = users.filter(({ at, name }) => at >= 0 && !name.includes("$"));
	const [only] = made;
	return made.length === 1 && only && only.from.line !== null ? only : null;
}
