import type { Message } from "../../../model/message.ts";
import { ignoresArguments, isInitAlone, runsItsArguments, takesScript } from "../../simulate/entrypoints.ts";
import { baseName } from "../../simulate/paths.ts";
import { formWords } from "../../simulate/running.ts";
import { rootStage } from "../../simulate/stage.ts";
import { type LineContext, lineRef, say } from "../context.ts";
import { argumentsOnly, endState } from "./signals.ts";

/** How CMD and ENTRYPOINT work together, the base image's own included. */
export function together(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
	const end = endState(context);
	if (
		id === "entrypoint" &&
		end?.cmd &&
		end.cmd.from.line !== null &&
		end.cmd.from.line !== context.instruction.startLine &&
		context.instruction.json
	) {
		return [
			say("instructions/entrypoint#why.with-cmd", {
				command: formWords(end.cmd.value).join(" "),
				line: lineRef(end.cmd.from.line),
			}),
		];
	}
	if (id === "entrypoint" && context.instruction.json) {
		const words = context.instruction.args.map(({ text }) => text);
		return [
			say(
				`instructions/entrypoint#why.${isInitAlone(words) ? "arguments-init" : takesScript(words) ? "arguments-script" : ignoresArguments(words) ? "arguments-ignored" : "arguments"}`,
			),
		];
	}
	if (
		id === "cmd" &&
		end?.entrypoint &&
		runsItsArguments(end.entrypoint.value.words) &&
		end.entrypoint.from.line === null
	) {
		const entrypoint = end.entrypoint.value.words.join(" ");
		const again = calledAgain(context, entrypoint);
		return again
			? [say("instructions/cmd#why.image-entrypoint-again", { entrypoint, ...again })]
			: [say("instructions/cmd#why.image-entrypoint", { entrypoint })];
	}
	if (id !== "cmd") return [];
	return [say(`instructions/cmd#why.${argumentsOnly(context) ? "arguments" : "replaceable"}`)];
}

/** The base image's entrypoint once more within the command that it starts: with which words, and what it got first. */
function calledAgain({ step, instruction }: LineContext, entrypoint: string) {
	const inner = step.executions.flatMap((one) => one.inner);
	const call = inner.find(({ invocation }) => baseName(invocation.program.text) === baseName(entrypoint));
	const words = call?.command.words.slice(1).map(({ text }) => text);
	const first = instruction.args[0]?.text;
	return words && words.length > 0 && first ? { first, command: words.join(" ") } : null;
}

/** Images whose entrypoint prepares files or a database for their own program alone, beside those that change the user for it. */
const PREPARES = new Set(["wordpress", "nextcloud"]);

/** A command for which the base image's entrypoint prepares nothing, since it is not the image's own program. */
export function unprepared(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
	const { instruction, stage, step } = context;
	const image = stage ? rootStage(stage).image : null;
	const end = endState(context);
	const own = image?.defaults.cmd?.[0];
	const first = step.executions[0]?.invocation.name ?? instruction.args[0]?.text;
	if (id !== "cmd" || !image || !own || !first || end?.entrypoint?.from.line !== null) return [];
	if (image.defaults.runsAs === undefined && !PREPARES.has(image.id ?? "")) return [];
	const entrypoint = baseName(end.entrypoint.value.words[0] ?? "");
	const named = instruction.json ? (instruction.args[0]?.text ?? "") : "sh";
	const family = (name: string) => baseName(name).replace(/[-\d].*$/, "");
	if (named.startsWith("-") || family(named) === family(own) || calledAgain(context, entrypoint)) return [];
	if (!/entrypoint/.test(entrypoint)) return [];
	return [say("instructions/cmd#beware.unprepared", { entrypoint, own, first: named })];
}

/** Only the last CMD and the last ENTRYPOINT of a stage count; a shell-form ENTRYPOINT ignores CMD. */
export function replaced(context: LineContext, id: "cmd" | "entrypoint"): Message[] {
	const end = endState(context);
	const last = end?.[id]?.from.line;
	if (last != null && last !== context.instruction.startLine && end?.[id]?.from.stage === context.stage?.index) {
		return [say(`instructions/${id}#beware.overridden`, { line: lineRef(last) })];
	}
	const entrypoint = end?.entrypoint;
	if (id === "cmd" && entrypoint && !entrypoint.value.json && entrypoint.from.line !== null) {
		return [say("instructions/cmd#beware.ignored", { line: lineRef(entrypoint.from.line) })];
	}
	return [];
}
