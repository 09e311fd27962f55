import type { LineRef, Message } from "../../../model/message.ts";
import { SPRING } from "../../idioms/spring-boot-jar.ts";
import { namedEntry } from "../../lookup.ts";
import { stepsBy, stepsIn, stepsOf } from "../../simulate/index-of.ts";
import { stepsWithin } from "../../simulate/lineage.ts";
import { baseName } from "../../simulate/paths.ts";
import { rootStage } from "../../simulate/stage.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, lineRef, say } from "../context.ts";
import { askerOf, isFirstOfKind, processWords } from "../neighbours.ts";
import { mappingOf } from "../usage/mapping.ts";
import { expandWordText, explainWord } from "../words/word.ts";

const KEY = "instructions/expose";

/** EXPOSE: which ports the program in the container listens on. */
export const expose: Explainer = (context) => {
	const { args } = context.instruction;
	const ports = args.map((word) => expandWordText(context, word.text));
	const [port = ""] = ports;
	return {
		what: say(`${KEY}#what.${ports.length > 1 ? "many" : "one"}`, ports.length > 1 ? { ports } : { port }),
		why: ports.flatMap((one) => listener(context, one)),
		otherwise: () => (saidBefore(context) ? [] : record(context, ports)),
		beware: beware(context, ports),
		parts: inOrder([keywordPart(context), ...args.map((word) => explainWord(context, word, "port"))]),
	};
};

/** Whether an EXPOSE right above has said the same, as of one port over TCP and UDP. */
function saidBefore({ simulation, instruction, stage }: LineContext): boolean {
	const above = simulation.steps[instruction.index - 1];
	return above?.stage === stage && above?.instruction.keyword === "EXPOSE";
}

/** Where nothing shows who listens: whose matter that is, and who reads the line. */
function record(context: LineContext, ports: string[]): Message[] {
	const process = context.ships ? processWords(context) : null;
	// Behind an init the program itself is meant, which CMD names as a rule.
	const init = /^(?:tini|tini-static|dumb-init)$/.test(baseName(process?.words[0] ?? ""));
	const line = (init ? process?.from.at(-1)?.line : undefined) ?? process?.line;
	if (line == null) return [say(`${KEY}#why.record`, { ports })];
	if (ports.includes("8080") && isSpring(context))
		return [say(`${KEY}#why.spring`, { port: "8080", line: lineRef(line) })];
	return [say(`${KEY}#why.program`, { ports, line: lineRef(line) })];
}

/** Whether the stage shows that its Java program is one of Spring Boot: by a profile, its settings or its health page. */
function isSpring({ simulation, stage }: LineContext): boolean {
	return stepsIn(simulation, stage).some((step) =>
		SPRING.test(simulation.file.source.slice(step.instruction.span.start, step.instruction.span.end)),
	);
}

/** Names by convention only: whether the program reads them, its own code says. */
const AGREED = /^(APP_|API_|HTTP_)?(PORT|HOST|HOSTNAME|ADDR|ADDRESS|LISTEN|BIND)$/;

/** The address under which others reach the program, or another program that it asks. */
const OUTSIDE =
	/^--?[\w.-]*(?:base|public|external|origin|root|site|upstream|backend|target|proxy)[\w.-]*=[a-z]+:\/\//i;

/** Which line makes the program listen on the port, where an ENV or the process says so. */
function listener(context: LineContext, text: string): Message[] {
	const { stage, simulation } = context;
	const port = /^\d+/.exec(text)?.[0];
	if (!stage || port === undefined) return [];
	const asPort = new RegExp(`(^|[^\\w.])${port}(?![\\w.])`);
	for (const [name, change] of stage.env.entries()) {
		if (change.value === null || !asPort.test(change.value) || !/PORT|URL|ADDR|LISTEN|HOST|BIND/i.test(name)) continue;
		if (isElsewhere(change.value)) continue;
		const { line } = change.from;
		const values = { name, value: change.value, port };
		return [
			line === null
				? say(`${KEY}#why.variable-image`, values)
				: say(`${KEY}#why.variable${AGREED.test(name) && !askerOf(context, name) ? "-agreed" : ""}`, {
						...values,
						line: lineRef(line),
					}),
		];
	}
	const process = processWords(context);
	const from = process?.from.find(({ words }) => words.some((word) => asPort.test(word) && !OUTSIDE.test(word)));
	if (from?.line != null) return [say(`${KEY}#why.process`, { port, line: lineRef(from.line) })];
	const servers = stepsBy(simulation, "servers", (step) =>
		step.executions.flatMap((one) => one.effects.flatMap((effect) => (effect.kind === "serves" ? [effect.port] : []))),
	);
	const serving = stepsWithin(servers.get(port) ?? [], stage).at(-1);
	if (serving) {
		const program = serving.executions.find((one) => one.effects.some((effect) => effect.kind === "serves"));
		const values = { port, program: program?.invocation.name ?? "", line: lineRef(serving.place.startLine) };
		const settings = settingsOf(context, program?.invocation.id ?? "");
		return settings.length > 0
			? [say(`${KEY}#why.settings`, { ...values, settings: lineRef(...settings) })]
			: [say(`${KEY}#why.default`, values)];
	}
	const http = stage.env.get("ASPNETCORE_HTTP_PORTS");
	const secure = ["ASPNETCORE_URLS", "ASPNETCORE_HTTPS_PORTS"].some((name) => stage.env.get(name));
	if (port === "8081" && http?.from.line === null && !secure)
		return [say(`${KEY}#why.https`, { port, other: http.value ?? "" })];
	const installed = installedServer(context, port);
	if (installed && process?.line == null) return [say(`${KEY}#why.installed`, { port, ...installed })];
	const other = [...stepsOf(simulation, "ENTRYPOINT"), ...stepsOf(simulation, "CMD")].find(
		(step) =>
			step.stage === stage && step.executions.some(({ effects }) => effects.some(({ kind }) => kind === "serves")),
	);
	if (installed && other && !process?.words.some((word) => word.includes(installed.program)))
		return [say(`${KEY}#why.installed-beside`, { port, ...installed, process: lineRef(other.place.startLine) })];
	const image = context.state?.ports.some((one) => one.from.line === null && one.value.replace(/\/.*/, "") === port);
	return image ? [say(`${KEY}#why.image`, { port })] : [];
}

/** A program that a line of the file installs and whose own port this is. */
function installedServer(context: LineContext, port: string): { program: string; line: LineRef } | null {
	const { stage, simulation } = context;
	if (!stage) return null;
	for (const [program, at] of stage.programs) {
		const line = at >= 0 ? simulation.steps[at]?.place.startLine : undefined;
		const serves = namedEntry(simulation.facts.commands, program)?.facts.effects.some(
			(effect) => "serves" in effect && effect.serves === port,
		);
		if (line !== undefined && serves) return { program, line: lineRef(line) };
	}
	return null;
}

/** Where servers read on which ports to listen. */
const SETTINGS: Record<string, string[]> = {
	nginx: ["/etc/nginx/nginx.conf", "/etc/nginx/conf.d", "/etc/nginx/templates", "/etc/nginx/sites-enabled"],
	"apache2-foreground": ["/etc/apache2/ports.conf", "/etc/apache2/apache2.conf"],
	apache2ctl: ["/etc/apache2/ports.conf", "/etc/apache2/apache2.conf"],
	caddy: ["/etc/caddy/Caddyfile"],
};

/** Lines of the stage that copy settings in which a server is told its ports. */
function settingsOf({ stage }: LineContext, program: string): number[] {
	const events = (SETTINGS[program] ?? []).flatMap((path) => stage?.files.below(path) ?? []);
	return events.flatMap(({ event: { context, copied, from } }) =>
		from.line !== null && (context !== undefined || copied !== undefined) ? [from.line] : [],
	);
}

/** Whether an address names another host, as `backend:8080` does: the program asks there and does not listen. */
function isElsewhere(value: string): boolean {
	const host = /^(?:[a-z][\w+.-]*:\/\/)?(?:[^@/]*@)?(\[[^\]]*\]|[^:/]*):\d+/i.exec(value)?.[1];
	return host !== undefined && !/^(?:[*+]|localhost|\d+(?:\.\d+){3}|\[.*\]|)$/i.test(host);
}

/**
 * The address inside the container only to which the process binds. A URL is what the program tells others or asks
 * itself, and beside an address of all interfaces another one is not what it listens on.
 */
function localAddress(words: string[]): string | undefined {
	if (words.some((word) => /(^|[=:/])(0\.0\.0\.0|\[::\])(:|$)/.test(word))) return undefined;
	return words.find((word) => /(^|[=:/])(127\.0\.0\.1|localhost)(:|$)/.test(word) && !/[a-z]:\/\//i.test(word));
}

const PORT = /^(\d+)(?:-(\d+))?(?:\/(\w+))?$/;

function beware(context: LineContext, ports: string[]): Message[] {
	const messages: Message[] = [];
	const [first = ""] = ports;
	const match = PORT.exec(first);
	if (match && Number(match[1]) > 65535) return [];
	const mappings = ports.map(mappingOf);
	// Of several lines the first says it.
	if (isFirstOfKind(context)) {
		if (mappings.length > 1 && mappings.length < 5 && !mappings.includes(null)) {
			const options = mappings.map((mapping) => `-p ${mapping}`).join(" ");
			messages.push(say(`${KEY}#beware.unpublished-all`, { mappings: options }));
		} else if (match) messages.push(say(`${KEY}#beware.unpublished`, { mapping: mappingOf(first) ?? first }));
		else messages.push(say(`${KEY}#beware.unpublished-unknown`));
	}
	const set = portOfImage(context);
	if (set) messages.push(say(`${KEY}#beware.image-port`, { ...set, ports }));
	const process = processWords(context);
	const local = process ? localAddress(process.words) : undefined;
	const line = process?.from.find(({ words }) => local !== undefined && words.includes(local))?.line;
	const debug = debugPort(context, ports);
	if (debug !== null) messages.push(say(`${KEY}#beware.debugger`, { port: debug }));
	if (local && line != null) messages.push(say(`${KEY}#beware.loopback`, { address: local, line: lineRef(line) }));
	return messages;
}

/**
 * A port that a comment calls the debugger's, in an image of Node.js: there `--inspect` answers inside the container only.
 * The usual one, 9229, says so itself.
 */
function debugPort({ instruction, stage }: LineContext, ports: string[]): string | null {
	const image = stage && rootStage(stage).image?.id;
	if (image !== "node" || !instruction.docComments.some((text) => /\bdebug|\binspect/i.test(text))) return null;
	const port = ports.find((one) => /^92[23]\d$/.test(one));
	return port === undefined || port === "9229" ? null : port;
}

/** A setting of the base image that makes servers listen on a port which no line exposes; told once a stage. */
function portOfImage(context: LineContext): { name: string; value: string } | null {
	const { stage, simulation, instruction, ships } = context;
	if (!stage || !ships) return null;
	// The setting is one of ASP.NET Core's; a program of another kind does not read it.
	const program = baseName(processWords(context)?.words[0] ?? "");
	if (program !== "dotnet" && simulation.facts.commands[program] !== undefined) return null;
	const exposed = stepsIn(simulation, stage).filter((step) => step.instruction.keyword === "EXPOSE");
	if (exposed[0]?.instruction !== instruction) return null;
	const settings = [...stage.env.entries()].filter(([name]) => /^ASPNETCORE_(?:HTTPS?_PORTS|URLS)$/.test(name));
	const inherited = settings.find(([, { from }]) => from.line === null);
	if (!inherited || settings.some(([, { from }]) => from.line !== null)) return null;
	const [name, { value }] = inherited;
	const port = /\d+/.exec(value ?? "")?.[0];
	const named = exposed.some((step) =>
		step.instruction.args.some(({ text }) => text.includes("$") || text.startsWith(port ?? "")),
	);
	return value && port && !named ? { name, value } : null;
}
