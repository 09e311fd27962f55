import type { Runs } from "../../model/analysis.ts";
import { argvLine } from "../../model/argv.ts";
import type { Instruction } from "../../model/dockerfile.ts";
import type { Known } from "../../model/state.ts";
import { DEAF_ALWAYS, isToldDeaf } from "../explain/process/running.ts";
import { baseName } from "../simulate/paths.ts";
import type { Stage } from "../simulate/stage.ts";
import { canonical } from "./canonical.ts";
import { type Differ, differ, onlyIn } from "./difference.ts";
import { isRoot, sameUser } from "./image.ts";
import type { Studied } from "./index.ts";

/** What is different for those who run containers of the image. */
export function runChanges(before: Studied, after: Studied): Differ[] {
	const [old, now] = [before.simulation.target, after.simulation.target];
	const [first, second] = [before.analysis.summary.image?.runs, after.analysis.summary.image?.runs];
	if (!old || !now || !first || !second) return [];
	return [
		...process(first, second),
		// An init runs the words that it is given: they replace the command as before.
		...argumentsOf(old, now, { after: second.receiver === "init" }),
		...signal(first, second),
		...ports(old, now),
		...volumes(old, now),
		...mounted(old, now),
		...healthcheck(before, after),
	];
}

function process(old: Runs, now: Runs): Differ[] {
	const [first, second] = [old.argv && argvLine(old.argv), now.argv && argvLine(now.argv)];
	if (first === second) return [];
	if (second === null) return [differ("process", "neutral", 78, "run#process.gone", { old: first ?? "" })];
	if (first === null) return [differ("process", "neutral", 78, "run#process.set", { new: second })];
	const [was, is] = [unwrapped(old), unwrapped(now)];
	if (was && is && was.command === is.command) {
		const key = was.shell ? "run#process.exec" : "run#process.shell";
		return [
			differ("process", "neutral", 44, key, {
				old: oneLine(was.command),
				new: oneLine(is.shell ? second : is.command),
			}),
		];
	}
	return [differ("process", "neutral", 78, "run#process.changed", { old: oneLine(first), new: oneLine(second) })];
}

/** Blanks and broken lines of a shell's command mean nothing. */
function oneLine(command: string): string {
	return command.replace(/\s+/g, " ");
}

/** The command without the shell around it, as one line. */
function unwrapped({ argv }: Runs): { command: string; shell: boolean } | null {
	if (!argv) return null;
	const [shell = "", flag, script = ""] = argv.slice(-3);
	if (flag !== "-c" || !/^(ba|da|a)?sh$/.test(baseName(shell))) return { command: argv.join(" "), shell: false };
	return { command: [...argv.slice(0, -3), script.replace(/^exec /, "")].join(" "), shell: true };
}

/** What becomes of the words behind the image's name. */
function argumentsOf(old: Stage, now: Stage, inits: { after: boolean }): Differ[] {
	const [first, second] = [old.state.entrypoint, now.state.entrypoint];
	const given = (entrypoint: typeof first) => (entrypoint && entrypoint.from.line !== null ? entrypoint.value : null);
	const [was, is] = [given(first), given(second)];
	if (inits.after && !was) return [];
	const text = (form: NonNullable<typeof is>) => (form.json ? argvLine(form.words) : oneLine(form.words.join(" ")));
	if (!was && is) {
		const values = { entrypoint: text(is) };
		return [differ("arguments", "neutral", 62, is.json ? "run#arguments.appended" : "run#arguments.ignored", values)];
	}
	if (was && !is && !second) return [differ("arguments", "neutral", 62, "run#arguments.replace")];
	if (was && is && was.json !== is.json)
		return [
			differ("arguments", is.json ? "good" : "bad", 62, is.json ? "run#arguments.appended" : "run#arguments.ignored", {
				entrypoint: text(is),
			}),
		];
	return [];
}

function signal(old: Runs, now: Runs): Differ[] {
	const result: Differ[] = [];
	if (old.signal && now.signal && old.signal !== now.signal)
		result.push(differ("signal", "neutral", 58, "run#signal.other", { old: old.signal, new: now.signal }));
	if (!now.signal || !now.argv) return result;
	const program = baseName(now.pid1?.[0] ?? "");
	const hears = (runs: Runs) => runs.receiver === "program" || runs.receiver === "init";
	const values = { signal: now.signal, program };
	if (old.receiver === "shell" && hears(now) && isToldDeaf(now))
		result.push(
			differ("signal", "neutral", 48, `run#signal.deaf.${DEAF_ALWAYS.test(program) ? "always" : "unless"}`, values),
		);
	else if (old.receiver === "shell" && hears(now))
		result.push(differ("signal", "good", 70, "run#signal.heard", values));
	else if (hears(old) && now.receiver === "shell" && now.argv.length > 1)
		result.push(differ("signal", "bad", 80, "run#signal.lost", { signal: now.signal }, now.note.slice(0, 1)));
	return result;
}

function values(list: Known<string>[]): string[] {
	return list.map(({ value }) => value.replace(/\/tcp$/, ""));
}

function ports({ state: old }: Stage, { state: now }: Stage): Differ[] {
	const [first, second] = [values(old.ports), values(now.ports)];
	const come = onlyIn(second, first);
	const gone = onlyIn(first, second);
	if (come.length > 0 && gone.length > 0)
		return [differ("ports", "neutral", 76, "run#ports.changed", { old: gone, new: come })];
	if (come.length > 0) return [differ("ports", "neutral", 46, "run#ports.come", { ports: come })];
	return gone.length > 0 ? [differ("ports", "neutral", 46, "run#ports.gone", { ports: gone })] : [];
}

function volumes({ state: old }: Stage, { state: now }: Stage): Differ[] {
	const [first, second] = [values(old.volumes), values(now.volumes)];
	const come = onlyIn(second, first);
	const gone = onlyIn(first, second);
	if (come.length > 0 && gone.length > 0)
		return [differ("volumes", "neutral", 68, "run#volumes.changed", { old: gone, new: come })];
	if (come.length > 0) return [differ("volumes", "neutral", 58, "run#volumes.come", { paths: come })];
	return gone.length > 0 ? [differ("volumes", "neutral", 58, "run#volumes.gone", { paths: gone })] : [];
}

/** Another user meets files in volumes that belong to the one before. */
function mounted({ state: old }: Stage, { state: now }: Stage): Differ[] {
	const [first, second] = [old.user?.value, now.user?.value];
	if (first === undefined || second === undefined || sameUser(first, second) || isRoot(second)) return [];
	return [differ("mounted", "neutral", 42, "run#mounted", { user: second })];
}

function healthcheck(before: Studied, after: Studied): Differ[] {
	const [first, second] = [checkOf(before), checkOf(after)];
	const text = (check: typeof first) => check && canonical(check);
	if (text(first) === text(second)) return [];
	if (first === null) return [differ("healthcheck", "good", 42, "run#healthcheck.come")];
	if (second === null) return [differ("healthcheck", "neutral", 54, "run#healthcheck.gone")];
	const [was, is] = [commandOf(first), commandOf(second)];
	const command = differ("healthcheck", "neutral", 30, "run#healthcheck.command", { old: was, new: is });
	return [...(was === is ? [] : [command]), ...timings(first, second)];
}

function timings(first: Instruction, second: Instruction): Differ[] {
	const timing = (check: Instruction) => check.flags.map(({ name, value }) => `--${name}=${value ?? ""}`);
	const [old, now] = [timing(first), timing(second)];
	const [gone, come] = [onlyIn(old, now), onlyIn(now, old)];
	if (gone.length + come.length === 0) return [];
	if (gone.length === 0) return [differ("healthcheck", "neutral", 24, "run#healthcheck.set", { new: come })];
	if (come.length === 0) return [differ("healthcheck", "neutral", 24, "run#healthcheck.unset", { old: gone })];
	return [differ("healthcheck", "neutral", 24, "run#healthcheck.timing", { old: gone, new: come })];
}

function commandOf({ args, json }: Instruction): string {
	const words = args.map(({ text }) => text);
	return json ? argvLine(words) : oneLine(words.join(" ")).replace(/^CMD /i, "");
}

/** The check that holds in the image, with its intervals; null where there is none. */
function checkOf({ simulation }: Studied): Instruction | null {
	for (let stage = simulation.target; stage; stage = stage.parent) {
		const own = simulation.steps
			.slice(stage.from, stage.end)
			.findLast(({ instruction }) => instruction.keyword === "HEALTHCHECK");
		if (own) return own.instruction.healthcheck?.type === "NONE" ? null : own.instruction;
	}
	return null;
}
