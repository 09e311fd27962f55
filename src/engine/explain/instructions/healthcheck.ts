import type { Instruction } from "../../../model/dockerfile.ts";
import type { Duration, Message } from "../../../model/message.ts";
import { waitingCommand } from "../../idioms/image-for-others.ts";
import { stepAt } from "../../simulate/index-of.ts";
import { rootStage } from "../../simulate/stage.ts";
import { explainBody } from "../body.ts";
import { clausesOfSteps } from "../commands/steps.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, leaf, lineOf, lineRef, say } from "../context.ts";
import { durationOf, durationOfSeconds, secondsOf } from "../duration.ts";
import { explainFlag } from "../flags/registry.ts";
import { namesRead } from "../neighbours.ts";
import { probeProgram } from "../probe-program.ts";
import { commandLine } from "../process/command-line.ts";

const KEY = "instructions/healthcheck";
/** What Docker takes where a flag is missing. */
const DEFAULTS = { interval: "30s", timeout: "30s", "start-period": "0s", "start-interval": "5s", retries: "3" };

/** HEALTHCHECK: how Docker learns whether the program in the container works. */
export const healthcheck: Explainer = (context) => {
	const { instruction } = context;
	const type = instruction.healthcheck;
	const parts = [keywordPart(context), ...instruction.flags.map((flag) => explainFlag(context, flag))];
	if (type)
		parts.push(
			leaf({
				span: type.typeSpan,
				role: "keyword",
				what: say(`${KEY}#type.${type.type === "NONE" ? "none" : "command"}`),
			}),
		);
	if (!type || type.type === "NONE") {
		const { state } = context;
		const replaced = state?.healthcheck?.from.line;
		return {
			what: say(type ? `${KEY}#what.none` : `${KEY}#what.broken`),
			why: replaced != null ? [say(`${KEY}#why.disables`, { line: lineRef(replaced) })] : [],
			beware: [],
			parts: inOrder(parts),
		};
	}
	const command = commandLine(probeOf(instruction), null);
	const interval = timing(context, "interval");
	return {
		what:
			secondsOf(interval) === null
				? say(`${KEY}#what.untimed`, { command })
				: say(`${KEY}#what.command`, { command, interval: durationOf(interval) }),
		why: why(context),
		beware: beware(context),
		parts: inOrder([...parts, ...explainBody({ ...context, instruction: probeOf(instruction) }, "run")]),
	};
};

/** The instruction with the probe's own words: without `CMD`, which BuildKit counts among the arguments. */
function probeOf(instruction: Instruction): Instruction {
	const type = instruction.healthcheck?.typeSpan;
	return { ...instruction, args: instruction.args.filter((word) => word.span.start !== type?.start) };
}

function timing({ instruction }: LineContext, name: keyof typeof DEFAULTS): string {
	const value = instruction.flags.find((flag) => flag.name === name)?.value || DEFAULTS[name];
	return secondsOf(value) === 0 ? DEFAULTS[name] : value;
}

function why(context: LineContext): Message[] {
	const messages = failures(context, timing(context, "interval"));
	if (!context.instruction.flags.some(({ name }) => name === "timeout"))
		messages.push(say(`${KEY}#why.timeout`, { timeout: durationOf(timing(context, "timeout")) }));
	const start = timing(context, "start-period");
	if ((secondsOf(start) ?? 0) > 0) messages.push(say(`${KEY}#why.start-period`, { start: durationOf(start) }));
	messages.push(...soonerAtStart(context));
	if (context.instruction.flags.length === 0) messages.push(say(`${KEY}#why.defaults`));
	if (context.step.executions.some((one) => one.context.runs === "fallback" && one.invocation.name === "exit")) {
		messages.push(say(`${KEY}#why.exit`));
	}
	return [...does(context), ...settings(context), ...messages, ...probe(context).why];
}

/** Variables of the file that the probe's shell reads: a container started with other values is asked for these. */
function settings({ step, stage, instruction }: LineContext): Message[] {
	const read = step.script && namesRead(step.script);
	const own = stage?.changes.env.filter(
		({ name, value, at }) =>
			at >= 0 && at < instruction.index && read?.has(name) && name !== "PATH" && !value?.startsWith("/"),
	);
	const names = [...new Set((own ?? []).map(({ name }) => name))];
	const [name] = names;
	return name === undefined ? [] : [say(`${KEY}#why.settings`, { names, name })];
}

/** What the probe does, where its program is known. */
function does(context: LineContext): Message[] {
	const known = context.step.executions.some((one) => one.invocation.id !== null && one.invocation.name !== "exit");
	const clauses = known ? clausesOfSteps(context, "run") : [];
	return clauses.length > 0 ? [say(`${KEY}#why.probe`, { does: clauses })] : [];
}

/** How long after its start a container that never answers counts as unhealthy, or null where the flags do not tell. */
function untilUnhealthy(context: LineContext): Duration | null {
	const written = context.instruction.flags.find((flag) => flag.name === "retries")?.value ?? DEFAULTS.retries;
	const seconds = secondsOf(timing(context, "interval"));
	if (seconds === null || !/^\+?\d+$/.test(written)) return null;
	return durationOfSeconds(seconds * (Number(written) || Number(DEFAULTS.retries)));
}

/** After how many failures the container counts as unhealthy; nothing where `--retries` is no number that Docker takes. */
function failures(context: LineContext, pause: string): Message[] {
	const { instruction } = context;
	const written = instruction.flags.find((flag) => flag.name === "retries")?.value ?? DEFAULTS.retries;
	if (!/^\+?\d+$/.test(written)) return [];
	const retries = Number(written) || Number(DEFAULTS.retries);
	const seconds = secondsOf(pause);
	if (seconds === null) return [];
	const interval = durationOf(pause);
	return [
		retries === 1
			? say(`${KEY}#why.retries`, { retries, interval })
			: say(`${KEY}#why.retries-total`, {
					retries,
					interval,
					total: durationOfSeconds(untilCounted(context, retries, seconds)),
				}),
	];
}

/**
 * The least time in seconds until as many failures count: those of probes that begin within the start period do not.
 * Docker Engine 25 and newer probe at the start interval until that period ends, older ones at the interval throughout.
 * Source: https://docs.docker.com/reference/dockerfile/#healthcheck
 */
function untilCounted(context: LineContext, retries: number, interval: number): number {
	const start = secondsOf(timing(context, "start-period"));
	const pause = secondsOf(timing(context, "start-interval"));
	if (!start || !pause || !interval) return interval * retries;
	const first = Math.min(...[pause, interval].map((each) => Math.max(1, Math.ceil(start / each)) * each));
	return first + interval * (retries - 1);
}

/** In the start period probes come at an interval of their own, which no flag of this line names. */
function soonerAtStart(context: LineContext): Message[] {
	const [start, pause, interval] = (["start-period", "start-interval", "interval"] as const).map(
		(name) => secondsOf(timing(context, name)) ?? 0,
	) as [number, number, number];
	if (context.instruction.flags.some(({ name }) => name === "start-interval") || start < pause || interval <= pause)
		return [];
	const values = { pause: durationOfSeconds(pause), interval: durationOfSeconds(interval) };
	return [say(`${KEY}#why.start-interval`, values)];
}

function beware(context: LineContext): Message[] {
	const { instruction, state } = context;
	const messages: Message[] = [...unstarted(context), ...probe(context).beware];
	const interval = secondsOf(timing(context, "interval"));
	const timeout = secondsOf(timing(context, "timeout"));
	if (!instruction.json && (state?.distro === "scratch" || state?.distro === "distroless"))
		messages.push(say(`${KEY}#beware.no-shell`));
	if (interval !== null && timeout !== null && timeout > interval) {
		messages.push(
			say(`${KEY}#beware.slow`, {
				timeout: durationOf(timing(context, "timeout")),
				interval: durationOf(timing(context, "interval")),
			}),
		);
	}
	const total = untilUnhealthy(context);
	const early = total !== null && !instruction.flags.some(({ name }) => name === "start-period");
	const line = early ? slowProgram(context) : null;
	if (line !== null) messages.push(say(`${KEY}#beware.start-loading`, { total: total ?? 0, line: lineRef(line) }));
	else if (early && startsSlowly(context)) messages.push(say(`${KEY}#beware.start`, { total }));
	return [...messages, say(`${KEY}#beware.no-restart`)];
}

/** Programs that load much before they answer: virtual machines, databases, models, by the ids of their entries. */
const SLOW_PROGRAMS = new Set([
	"java",
	"catalina",
	"llama-server",
	"vllm",
	"mysqld",
	"postgres",
	"mongod",
	"bin/rails",
]);
const SLOW_IMAGES =
	/^(?:.*\/)?(?:openjdk|eclipse-temurin|amazoncorretto|tomcat|jetty|wildfly|keycloak|elasticsearch|opensearch|kibana|logstash|solr|cassandra|neo4j|kafka|zookeeper|cp-\w+|jenkins|sonarqube|nexus3|gitlab-ce|gitlab-ee|mysql|mariadb|postgres|mongo|vllm-openai|tritonserver|tensorflow|pytorch)(?:[:@]|$)/;
/** How long a start may take, in seconds, that hardly any other program exceeds. */
const QUICK = 30;

/** Whether the program may not answer in time: it is known to start slowly, or the probes leave little time. */
function startsSlowly(context: LineContext): boolean {
	const { stage, instruction } = context;
	if (!stage) return false;
	const retries = Number(instruction.flags.find(({ name }) => name === "retries")?.value ?? DEFAULTS.retries) || 3;
	if ((secondsOf(timing(context, "interval")) ?? QUICK) * retries < QUICK) return true;
	if (SLOW_IMAGES.test(rootStage(stage).resolvedBase ?? "")) return true;
	return false;
}

/** The line that starts a program known to load much before it answers. */
function slowProgram({ stage, simulation }: LineContext): number | null {
	const setting = [stage?.state.entrypoint, stage?.state.cmd].find((one) =>
		stepAt(simulation, one?.from.line)?.executions.some(
			({ invocation: { id } }) => id !== null && SLOW_PROGRAMS.has(id),
		),
	);
	return setting?.from.line ?? null;
}

/** Where the probing program comes from; it has to be in the image. */
function probe(context: LineContext): { why: Message[]; beware: Message[] } {
	const found = probeProgram(context.step);
	const program = found?.name ?? "";
	switch (found?.from) {
		case "line":
			return {
				why: [say(`${KEY}#why.program`, { program, line: lineRef(lineOf(context, found.made ?? 0)) })],
				beware: [],
			};
		case "busybox":
			return { why: [say(`${KEY}#why.busybox`, { program })], beware: [] };
		case "unseen":
			return { why: [], beware: [say(`${KEY}#beware.program`, { program })] };
		default:
			return { why: [], beware: [] };
	}
}

/** Nothing that answers is started unless `docker run` is given a command. */
function unstarted({ stage, simulation }: LineContext): Message[] {
	const command = stage && stage === simulation.target ? waitingCommand(stage) : null;
	return command ? [say(`${KEY}#beware.no-server`, { command })] : [];
}
