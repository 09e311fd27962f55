import type { Pair } from "../../../model/dockerfile.ts";
import type { Message } from "../../../model/message.ts";
import { commentsAbove } from "../../simulate/comments.ts";
import { stepsBy, stepsIn } from "../../simulate/index-of.ts";
import type { Step } from "../../simulate/simulation.ts";
import { platformWithFallback } from "../../simulate/variables.ts";
import { type LineContext, say } from "../context.ts";
import { isFirstOfKind, linesOf, readersByName } from "../neighbours.ts";
import { pairValue } from "../pairs.ts";

const KEY = "instructions/arg";
/** Names of arguments that choose the system an image is made on, whatever else its name says. */
const SYSTEM = /debian|ubuntu|alpine|distro|codename|suite|_os\b|^os_/i;

/** Why a build argument stands before the first FROM. */
export function globalWhy(context: LineContext, pair: Pair): Message[] {
	const name = pair.key;
	const froms = fromsUsing(context, name);
	const messages: Message[] = [];
	if (froms.length > 1) {
		const version = /version|tag|release/i.test(name) || /^v?\d/.test(pairValue(context, pair) ?? "");
		messages.push(say(`${KEY}#why.${version ? "same-version" : "same-value"}`, { name, lines: linesOf(froms) }));
	} else if (froms.length === 1) messages.push(say(`${KEY}#why.from`, { name, line: linesOf(froms) }));
	const repeated = declarationsOf(context, name);
	if (repeated.length > 0) messages.push(say(`${KEY}#why.repeated`, { name, lines: linesOf(repeated) }));
	const users = globalsUsing(context, name);
	const bases = users.length > 1 && SYSTEM.test(name) ? basesThrough(context, users) : null;
	if (bases) messages.push(say(`${KEY}#why.same-base`, { name, lines: linesOf(users), froms: linesOf(bases) }));
	else if (users.length > 0) messages.push(say(`${KEY}#why.part-of`, { name, lines: linesOf(users) }));
	messages.push(...setBy(context, name));
	const fallback = platformWithFallback(pair.value ?? "");
	if (fallback) messages.push(say(`${KEY}#why.platform-fallback`, { name, value: fallback }));
	else if (fallback !== null) messages.push(say(`${KEY}#why.platform-same`, { name }));
	// A value that no FROM, no other argument and no stage takes over has nobody to override it for.
	if (froms.length + repeated.length + users.length > 0 || blindTo(context, name).length === 0)
		messages.push(...override(context, name, messages));
	return messages;
}

/** The steps inside stages that name the argument and do not see it, because no ARG repeats it there. */
function blindTo({ simulation }: LineContext, name: string): Step[] {
	return readersByName(simulation, name).filter(
		(step) =>
			step.stage !== null &&
			step.place.keyword !== "FROM" &&
			!step.stage.args.get(name, step.place.index) &&
			!step.stage.env.get(name, step.place.index),
	);
}

/** That the build command may give another value: told at the file's first argument, later only for want of a reason. */
export function override(context: LineContext, name: string, reasons: Message[]): Message[] {
	const first = isFirstOfKind(context) && context.instruction.pairs[0]?.key === name;
	return first || reasons.length === 0 ? [say(`${KEY}#why.override`, { name })] : [];
}

/** What surprises about a build argument before the first FROM. */
export function globalBeware(context: LineContext, pair: Pair): Message[] {
	const { simulation } = context;
	const name = pair.key;
	const froms = fromsUsing(context, name);
	const messages: Message[] = [];
	const blind = blindTo(context, name);
	if (blind.length > 0) messages.push(say(`${KEY}#beware.not-in-stage`, { name, lines: linesOf(blind) }));
	else if (froms.length === 0 && declarationsOf(context, name).length + globalsUsing(context, name).length === 0) {
		messages.push(say(`${KEY}#beware.unused-global`, { name }));
	}
	if (!simulation.globals.get(name)?.value && froms.length > 0) {
		messages.push(say(`${KEY}#beware.no-default`, { name, lines: linesOf(froms) }));
	}
	const [wholeTag] = froms.filter(
		({ stage }) => stage?.base.endsWith(`:\${${name}}`) || stage?.base.endsWith(`:$${name}`),
	);
	const apt = wholeTag && hasAlpine(wholeTag) && stepWithApt(context, wholeTag);
	if (apt) messages.push(say(`${KEY}#beware.apt`, { name, line: linesOf([apt]) }));
	return messages;
}

/** Whether the image comes on Alpine as well, as far as is known. */
function hasAlpine({ stage }: Step): boolean {
	const facts = stage?.image?.facts;
	return !facts || facts.variants.some(({ distro }) => distro === "alpine");
}

/** The first RUN of a stage that calls apt: the tag must then be one on Debian or Ubuntu. */
function stepWithApt({ simulation }: LineContext, from: Step): Step | undefined {
	return stepsIn(simulation, from.stage).find(
		(step) =>
			step.place.keyword === "RUN" &&
			step.executions.some(({ invocation }) => invocation.id === "apt-get" || invocation.id === "apt"),
	);
}

/** The other build arguments before the first FROM whose value uses this one. */
function globalsUsing({ simulation, instruction }: LineContext, name: string): Step[] {
	return readersByName(simulation, name).filter(
		({ stage, place }) => stage === null && place.keyword === "ARG" && place.index !== instruction.index,
	);
}

/** The FROM lines whose images the arguments name, one or more for each of them; null where one names none. */
function basesThrough(context: LineContext, users: Step[]): Step[] | null {
	const froms = users.map(({ instruction }) => instruction.pairs.flatMap(({ key }) => fromsUsing(context, key)));
	return froms.every((one) => one.length > 0) ? [...new Set(froms.flat())] : null;
}

function fromsUsing({ simulation }: LineContext, name: string): Step[] {
	return readersByName(simulation, name).filter((step) => step.place.keyword === "FROM");
}

/** The steps that are `ARG NAME` inside a stage. */
export function declarationsOf({ simulation }: LineContext, name: string): Step[] {
	const index = stepsBy(simulation, "declarations", ({ stage, instruction }) =>
		stage !== null && instruction.keyword === "ARG" ? instruction.pairs.map((pair) => pair.key) : [],
	);
	return index.get(name) ?? [];
}

/** A file that sets the argument, as the comment right above says. */
export function setBy({ instruction, simulation }: LineContext, name: string): Message[] {
	const [above] = commentsAbove(simulation, instruction.startLine);
	const file = above && /\b(?:docker-)?compose\.ya?ml\b|\bdevcontainer\.json\b/.exec(above.text)?.[0];
	if (!file || !new RegExp(`\\b${name}\\b`).test(above.text)) return [];
	return [say(`${KEY}#why.set-by`, { name, file })];
}
