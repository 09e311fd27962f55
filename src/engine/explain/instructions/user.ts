import type { Message } from "../../../model/message.ts";
import type { UserFact } from "../../../model/state.ts";
import { isRoot } from "../../simulate/conditions.ts";
import { firstAfter, stepsBy, stepsIn } from "../../simulate/index-of.ts";
import type { Step } from "../../simulate/simulation.ts";
import { baseFacts } from "../../simulate/stage.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, lineRef, say } from "../context.ts";
import { governedBy, linesOf } from "../neighbours.ts";
import { explainWord } from "../words/word.ts";

const KEY = "instructions/user";
const SYSTEM_PACKAGES = new Set(["deb", "apk", "rpm"]);

/** USER: as whom later commands and the container run. */
export const user: Explainer = (context) => {
	const { instruction, step } = context;
	const [word] = instruction.args;
	const written = word?.text ?? "";
	const value = step.after?.user?.value ?? written;
	const [id = "", group] = value.split(":");
	const made = whoMade(context, id);
	const governed = governedBy(context, "user");
	const facts: UserFacts = { value, id, group: group ?? null, written, made, governed };
	return {
		what: what(context, facts),
		why: why(context, facts),
		otherwise: () => [...rootFor(context, facts), ...repeats(context, facts)],
		beware: beware(context, facts),
		parts: inOrder([keywordPart(context), ...(word ? [explainWord(context, word, "owner")] : [])]),
	};
};

/** Users that these distributions bring in every image of theirs. */
const STANDARD_USERS = new Set(["nobody", "daemon", "bin", "mail", "games", "sync"]);
const STANDARD_DISTROS = new Set<string>(["debian", "ubuntu", "alpine", "redhat", "amazon"]);

interface UserFacts {
	value: string;
	id: string;
	group: string | null;
	written: string;
	made: UserFact | undefined;
	/** Later lines that run under this setting. */
	governed: Step[];
}

function whoMade({ stage, instruction }: LineContext, id: string): UserFact | undefined {
	return stage?.users.findLast((one) => one.at < instruction.index && (one.name === id || one.uid === id));
}

function what({ state }: LineContext, { value, id, group, written }: UserFacts): Message {
	const before = state?.user?.value;
	if (value.includes("$")) return say(`${KEY}#what.unknown`, { written });
	const same = state?.user?.from.line;
	if (isRoot(id) && before && isRoot(before) && same != null)
		return say(`${KEY}#what.root-still`, { user: id, line: lineRef(same) });
	if (isRoot(id)) return say(before && !isRoot(before) ? `${KEY}#what.root-again` : `${KEY}#what.root`, { user: id });
	if (group) return say(`${KEY}#what.pair`, { user: id, group });
	if (written.includes("$")) return say(`${KEY}#what.variable`, { written, user: id });
	if (/^\d+$/.test(id)) return say(`${KEY}#what.number`, { user: id });
	return say(before && isRoot(before) ? `${KEY}#what.from-root` : `${KEY}#what.named`, { user: id });
}

function why(context: LineContext, facts: UserFacts): Message[] {
	const { state } = context;
	const { id, made, governed, value } = facts;
	const messages: Message[] = [];
	if (made && !isRoot(id)) {
		if (made.from.line !== null) {
			const line = lineRef(made.from.line);
			messages.push(
				/^\d+$/.test(id) && made.name !== id
					? say(`${KEY}#why.created-number`, { user: made.name, id, line })
					: say(`${KEY}#why.created`, { user: id, line }),
			);
		} else if (/^\d+$/.test(id)) messages.push(say(`${KEY}#why.image-number`, { user: made.name, id }));
		else
			messages.push(
				made.uid ? say(`${KEY}#why.image-id`, { user: id, id: made.uid }) : say(`${KEY}#why.image`, { user: id }),
			);
	}
	const list = made ? null : passwordFile(context, id);
	if (list !== null) messages.push(say(`${KEY}#why.passwd`, { user: id, line: lineRef(list) }));
	if (!isRoot(id)) messages.push(...repeats(context, facts));
	const shown = made?.name ?? id;
	const commands = governed.filter((one) => one.place.keyword === "RUN");
	if (isRoot(id)) {
		if (commands.length > 0 && state?.user && !isRoot(state.user.value)) {
			messages.push(say(`${KEY}#why.root-lines`, { lines: linesOf(commands) }));
		}
		return messages;
	}
	const installed = installsBefore(context).filter((one) => !one.before?.user || isRoot(one.before.user.value));
	if (installed.length > 0) messages.push(say(`${KEY}#why.after-install`, { lines: linesOf(installed) }));
	if (commands.length > 0) messages.push(say(`${KEY}#why.commands`, { lines: linesOf(commands), user: shown }));
	const heirs = context.stage?.usedBy.filter((one) => one.how === "from") ?? [];
	if (heirs.length > 0 && context.stage?.state.user?.from.line === context.instruction.startLine) {
		messages.push(say(`${KEY}#why.inherited`, { lines: lineRef(...heirs.map((one) => one.line)) }));
	}
	if (isLast(context)) {
		const owned = ownedByRoot(context);
		if (owned.length > 0 && !shown.includes("$"))
			messages.push(say(`${KEY}#why.owned`, { lines: linesOf(owned), user: shown }));
		const given = commands.length === 0 ? givenTo(context, made) : [];
		if (made && given.length > 0 && owned.length === 0)
			messages.push(say(`${KEY}#why.given`, { user: shown, lines: linesOf(given) }));
		// The line that makes the user says what for.
		else if (made?.from.line == null) messages.push(say(`${KEY}#why.rights`, { user: shown }));
	}
	if (/^\d+$/.test(id) && !value.includes("$")) messages.push(say(`${KEY}#why.kubernetes`, { id }));
	return messages;
}

/** The base image's own user once more. */
function repeats({ state }: LineContext, { id, made }: UserFacts): Message[] {
	const before = state?.user;
	const names = [made?.name, made?.uid, id];
	if (!before || before.from.line !== null || !names.includes(before.value.split(":")[0])) return [];
	return [say(`${KEY}#why.repeats`, { user: before.value })];
}

/** Later lines for which root is needed, where the base's own user is not known. */
function rootFor(context: LineContext, { id, governed }: UserFacts): Message[] {
	const lines = isRoot(id) ? governed.filter(needsRoot) : [];
	if (lines.length === 0) return [];
	const before = context.state?.user;
	return [say(`${KEY}#why.${before ? "root-needed" : "root-needed-base"}`, { lines: linesOf(lines) })];
}

function beware(context: LineContext, { id, group, made, governed, value }: UserFacts): Message[] {
	const { stage } = context;
	const messages: Message[] = [];
	const number = /^\d+$/.test(id);
	// That the process then runs as root is a finding.
	if (isRoot(id)) return messages;
	if (value.includes("$")) return [say(`${KEY}#beware.unknown`)];
	if (/^(?:nobody|65534)$/.test(id) && isLast(context) && givenTo(context, made).length === 0) {
		const kept = stage?.state.volumes.some(({ from }) => from.line !== null);
		if (!kept && context.state?.distro !== "scratch") messages.push(say(`${KEY}#beware.homeless`, { user: id }));
	}
	const image = stage ? baseFacts(stage) : null;
	const usual = STANDARD_USERS.has(id) && STANDARD_DISTROS.has(context.state?.distro ?? "");
	const exists = usual || byPackage(context, id) || ownsAlready(context, id) || passwordFile(context, id) !== null;
	if (!made && !number && !exists)
		messages.push(say(image ? `${KEY}#beware.nowhere` : `${KEY}#beware.maybe-missing`, { user: id }));
	if (!made && number && group === null) messages.push(say(`${KEY}#beware.number`, { id }));
	const installs = governed.filter(needsRoot);
	if (installs.length > 0) messages.push(say(`${KEY}#beware.install`, { lines: linesOf(installs), user: id }));
	const low = stage?.state.ports.find((port) => Number.parseInt(port.value, 10) < 1024);
	if (low && isLast(context)) messages.push(say(`${KEY}#beware.low-port`, { port: low.value.replace(/\/.*/, "") }));
	return messages;
}

/** The line that copied a list of users into the stage, which may hold the name. */
function passwordFile({ stage, instruction }: LineContext, id: string): number | null {
	if (/^\d*$/.test(id)) return null;
	const origin = stage?.files.origin("/etc/passwd", instruction.index - 1);
	const { copied, context, from } = origin?.exact ? origin.event : {};
	return copied || context !== undefined ? (from?.line ?? null) : null;
}

/** Whether a package that was installed before may bring the user: `clamav-daemon` brings `clamav`, `tor` `debian-tor`. */
function byPackage({ stage, state, instruction }: LineContext, id: string): boolean {
	const pieces = id.split(/[-_]/);
	const installed = stage?.packages.some(
		({ at, name }) => at < instruction.index && (name.includes(id) || pieces.includes(name)),
	);
	return installed === true || state?.distro === "windows";
}

/** Whether an earlier line has given files to the user: without the user that command would have failed. */
function ownsAlready({ simulation, stage, instruction }: LineContext, id: string): boolean {
	return stepsIn(simulation, stage).some(
		(step) =>
			step.instruction.keyword === "RUN" &&
			step.instruction.index < instruction.index &&
			step.executions.some(({ effects }) =>
				effects.some((effect) => effect.kind === "owns" && effect.owner.split(/[:.]/)[0] === id),
			),
	);
}

/** Whether this is the user with whom the stage's container starts, and whether its stage is for containers. */
function isLast({ stage, instruction, ships }: LineContext): boolean {
	return ships && stage?.state.user?.from.line === instruction.startLine;
}

/** Copies of the stage that root owns for good: made as root, without `--chown`, and no line changes owners. */
function ownedByRoot({ simulation, stage, instruction, state }: LineContext): Step[] {
	const own = stepsIn(simulation, stage);
	const changes = own.some(({ executions }) =>
		executions.some(
			({ invocation, effects }) => invocation.id === "chmod" || effects.some(({ kind }) => kind === "owns"),
		),
	);
	if (changes || state?.distro === "windows") return [];
	return own.filter(
		(step) =>
			step.transfer !== null &&
			step.place.index < instruction.index &&
			(!step.before?.user || isRoot(step.before.user.value)) &&
			!step.instruction.flags.some(({ name }) => name === "chown" || name === "chmod") &&
			isFromRoot(step),
	);
}

/** Lines of the stage that hand files to the user, by a change of owner or as they copy; none where it may change others too. */
function givenTo({ simulation, stage }: LineContext, user: UserFact | undefined): Step[] {
	const isUser = (owner: string) => [user?.name, user?.uid].includes(owner.split(/[:.]/)[0]);
	const own = stepsIn(simulation, stage);
	// By other rights, or as its own maker, the user may change more.
	const more = own.some(
		({ executions, before, instruction: { keyword } }) =>
			executions.some(({ invocation }) => invocation.id === "chmod") ||
			(keyword === "RUN" && before?.user && !isRoot(before.user.value)),
	);
	if (more) return [];
	return own.filter(
		(step) =>
			step.instruction.flags.some(({ name, value }) => name === "chown" && isUser(value ?? "")) ||
			step.executions.some(({ effects }) => effects.some((effect) => effect.kind === "owns" && isUser(effect.owner))),
	);
}

/** Whether the files come with root as their owner: from the context, or from a stage where nobody else was. */
function isFromRoot({ transfer }: Step): boolean {
	if (!transfer || transfer.from === null) return true;
	const { stage } = transfer.from;
	return (
		stage !== null &&
		(!stage.state.user || isRoot(stage.state.user.value)) &&
		stage.usedBy.every(({ path }) => path !== "/")
	);
}

/** Lines before this one, in its stage and those it builds on, that install packages of the distribution. */
function installsBefore({ simulation, instruction, stage }: LineContext): Step[] {
	const index = stepsBy(simulation, "system packages", (step) => (step.stage && needsRoot(step) ? [step.stage] : []));
	const found: Step[] = [];
	for (let cursor = stage; cursor; cursor = cursor.parent) {
		const steps = index.get(cursor) ?? [];
		found.push(...steps.slice(0, firstAfter(steps, instruction.index)));
	}
	return found;
}

/** Whether a line installs packages of the distribution. */
function needsRoot(step: Step): boolean {
	return step.executions.some((execution) =>
		execution.effects.some((effect) => effect.kind === "installs" && SYSTEM_PACKAGES.has(effect.system)),
	);
}
