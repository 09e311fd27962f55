import { KEYWORDS, type Word } from "../../model/dockerfile.ts";
import type { Values } from "../../model/message.ts";
import { checkFlags } from "./check-flags.ts";
import { parseHeredoc } from "./heredocs.ts";
import type { LocalInstruction } from "./instruction.ts";
import { nearest } from "./nearest.ts";
import { type FoundProblem, problem, quote } from "./problems.ts";

/** What makes a single instruction invalid, whatever stands around it. */
export function checkInstruction(instruction: LocalInstruction): FoundProblem[] {
	const { keyword, known, keywordSpan, span } = instruction;
	const found: FoundProblem[] = [];
	const add = (id: string, values: Values, at = span) => found.push(problem("instruction", id, values, at));
	if (!known) {
		const [id, values] = unknownInstruction(keyword);
		add(id, values, keywordSpan);
		return found;
	}
	found.push(...checkFlags(instruction));
	if (keyword === "FROM") checkFrom(instruction, add);
	else if (keyword === "ADD" || keyword === "COPY") checkCopy(instruction, add);
	else if (keyword === "HEALTHCHECK") checkHealthcheck(instruction, add);
	else if (keyword === "ONBUILD") checkOnbuild(instruction, add);
	else if (instruction.args.length === 0 && !["RUN", "CMD", "ENTRYPOINT"].includes(keyword))
		add("no-arguments", { keyword });
	else if (keyword === "SHELL" && !instruction.json) add("shell-not-exec-form", {});
	else if (keyword === "VOLUME") {
		const empty = instruction.args.find(({ text }) => text.trim() === "");
		if (empty) add("volume-empty", {}, empty.span);
	}
	const nameless = instruction.pairs.find(({ key }) => key === "");
	if (nameless) add("pair-without-name", { keyword }, nameless.span);
	const broken = brokenExecForm(instruction);
	if (broken) add(broken, { keyword }, instruction.args[0]?.span);
	return found;
}

/** What an unknown first word may be. */
function unknownInstruction(keyword: string): [id: string, values: Values] {
	if (/^(?:<{7}|={7}|>{7}|\|{7})$/.test(keyword)) return ["merge-conflict", { keyword }];
	const [word = ""] = keyword.split(/[^\x20-\x7e]/, 1);
	if (word !== keyword && (KEYWORDS as readonly string[]).includes(word)) {
		const next = keyword.slice(word.length, word.length + 1);
		if (/[\s\p{Cf}\p{Z}\u115f\u3164]/u.test(next)) return ["strange-blank", { keyword: word }];
	}
	const similar = nearest(keyword, KEYWORDS);
	return ["unknown-instruction", { keyword: quote(keyword), ...(similar ? { nearest: similar } : {}) }];
}

type Add = (id: string, values: Values, at?: Word["span"]) => void;

function checkFrom({ args, stage }: LocalInstruction, add: Add): void {
	const named = args.length === 3 && args[1]?.text.toLowerCase() === "as";
	if (args.length === 0) add("no-arguments", { keyword: "FROM" });
	else if (args.length !== 1 && !named) add("from-arguments", { word: quote(args[1]?.text ?? "") }, args[1]?.span);
	else if (named && stage && !/^[a-z][a-z0-9-_.]*$/.test(stage.name)) {
		add("stage-name-invalid", { name: quote(args[2]?.text ?? "") }, stage.nameSpan);
	}
}

function checkCopy({ args, keyword, heredocs }: LocalInstruction, add: Add): void {
	const destination = args.at(-1);
	if (args.length < 2) add(args.length ? "copy-without-destination" : "no-arguments", { keyword });
	else if (destination && parseHeredoc(destination.text) && heredocs.length) {
		add("heredoc-as-destination", { keyword }, destination.span);
	}
}

function checkHealthcheck({ args, flags, healthcheck }: LocalInstruction, add: Add): void {
	const type = args[0];
	if (!type) {
		add("no-arguments", { keyword: "HEALTHCHECK" });
		return;
	}
	if (!healthcheck) {
		add("healthcheck-type", { type: quote(type.text) }, type.span);
		return;
	}
	if (healthcheck.type === "NONE") {
		if (args.length > 1) add("healthcheck-none-arguments", {}, args[1]?.span);
		return;
	}
	if (args.length === 1) add("healthcheck-without-command", {});
	for (const { name, value, valueSpan, span } of flags) {
		if (!value) continue;
		const values = { flag: `--${name}`, value: quote(value) };
		if (name === "retries") {
			if (!/^\+?\d{1,9}$/.test(value)) add("retries-invalid", values, valueSpan ?? span);
		} else if (["interval", "timeout", "start-period", "start-interval"].includes(name)) {
			const duration = parseDuration(value);
			if (duration === null) add("duration-invalid", values, valueSpan ?? span);
			else if (duration !== 0 && duration < 1) add("duration-too-short", values, valueSpan ?? span);
		}
	}
}

function checkOnbuild({ onbuild }: LocalInstruction, add: Add): void {
	if (!onbuild) {
		add("no-arguments", { keyword: "ONBUILD" });
		return;
	}
	if (["ONBUILD", "FROM", "MAINTAINER"].includes(onbuild.keyword)) {
		add("onbuild-trigger", { keyword: onbuild.keyword }, onbuild.keywordSpan);
	}
}

const UNITS: Record<string, number> = { ns: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, ms: 1, s: 1e3, m: 6e4, h: 36e5 };

/** Milliseconds of a duration as Go writes them (`1m30s`), or null. */
function parseDuration(text: string): number | null {
	if (/^[-+]?0$/.test(text)) return 0;
	if (!/^[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|[uµμ]s|ms|s|m|h))+$/.test(text)) return null;
	let total = 0;
	for (const [, number, unit = ""] of text.matchAll(/([\d.]+)(ns|[uµμ]s|ms|s|m|h)/g))
		total += Number(number) * (UNITS[unit] ?? 0);
	return text.startsWith("-") ? -total : total;
}

/** Shell forms that were meant to be exec forms: no shell has a command whose name begins with `["`. */
function brokenExecForm({ json, args, keyword, found }: LocalInstruction): string | null {
	if (json || found.length || !["RUN", "CMD", "ENTRYPOINT"].includes(keyword)) return null;
	const text = args[0]?.text.slice(0, 2000) ?? "";
	if (/^\[\s*'[^']*'\s*(,|\]\s*$)/.test(text) && /^\['|^\[\s*'[^']*'\s*,/.test(text)) return "exec-form-single-quotes";
	if (/^\[\s*[“”„«‘’]/.test(text)) return "exec-form-curly-quotes";
	if (/^\["|^\[\s*"(?:[^"\\]|\\.)*"\s*,/.test(text)) return "exec-form-broken";
	return null;
}
