import type { Flag } from "../../../model/dockerfile.ts";
import type { Message, PartNote } from "../../../model/message.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { type LineContext, leaf, say } from "../context.ts";
import { checksum } from "./checksum.ts";
import { chmod } from "./chmod.ts";
import { chown } from "./chown.ts";
import { device } from "./device.ts";
import { exclude } from "./exclude.ts";
import type { FlagExplainer } from "./flag.ts";
import { from } from "./from.ts";
import { interval } from "./interval.ts";
import { keepGitDir } from "./keep-git-dir.ts";
import { link } from "./link.ts";
import { mount } from "./mount.ts";
import { network } from "./network.ts";
import { parents } from "./parents.ts";
import { platform } from "./platform.ts";
import { retries } from "./retries.ts";
import { security } from "./security.ts";
import { startInterval } from "./start-interval.ts";
import { startPeriod } from "./start-period.ts";
import { timeout } from "./timeout.ts";
import { unpack } from "./unpack.ts";

const TRANSFER: Record<string, FlagExplainer> = { chmod, chown, link, exclude };

/** The flags of each instruction. */
const FLAGS: Record<string, Record<string, FlagExplainer>> = {
	FROM: { platform },
	ADD: { ...TRANSFER, "keep-git-dir": keepGitDir, checksum, unpack },
	COPY: { ...TRANSFER, from, parents },
	RUN: { mount, network, security, device },
	HEALTHCHECK: { interval, timeout, "start-period": startPeriod, "start-interval": startInterval, retries },
};

/** Flags without which the line is not understood: what they do belongs to the line itself. */
const TELLING = new Set(["platform", "mount", "chown", "link", "network", "security"]);

/** What the telling flags of an instruction do and why, as sentences for the line. */
export function reasonsOfFlags(context: LineContext): Message[] {
	const messages = context.instruction.flags
		.filter((flag) => TELLING.has(flag.name))
		.flatMap((flag) => {
			const { known, what, why: reasons } = explainFlag(context, flag);
			const [first] = reasons ?? [];
			if (!known) return [];
			if (flag.name === "mount") return [what];
			// What holds for several lines alike is told in the first.
			if (flag.name === "link" && !isFirst(context, flag)) return [];
			const why = flag.name === "chown" && !isFirst(context, flag) ? undefined : first;
			return [say("instructions/run#step", { command: `--${flag.name}`, says: [what] }), ...(why ? [why] : [])];
		});
	return cachesTogether(messages).map(named);
}

/** Whether no line before has the same flag. */
function isFirst({ simulation, instruction }: LineContext, { name, value }: Flag): boolean {
	const index = stepsBy(simulation, "flags", (step) => step.instruction.flags.map(asText));
	return index.get(asText({ name, value }))?.[0]?.place.index === instruction.index;
}

function asText({ name, value }: Pick<Flag, "name" | "value">): string {
	return `${name}=${value}`;
}

/** The sentence of a mount under its name: in the middle of a line's reasons it has no other subject. */
function named(message: Message): Message {
	const type = /^instructions\/mounts\/(\w+)#/.exec(message.key)?.[1];
	return type ? say("instructions/run#step", { command: `--mount=type=${type}`, says: [message] }) : message;
}

/** Several new cache mounts of a line are one sentence, and so are those that mount what one line before did. */
function cachesTogether(messages: Message[]): Message[] {
	const key = "instructions/mounts/cache#what";
	const alike = (one: Message) =>
		one.key === `${key}.first` ? one.key : one.key === `${key}.again` ? JSON.stringify(one.values?.line) : null;
	return messages.flatMap((message) => {
		const kind = alike(message);
		const group = kind === null ? [message] : messages.filter((one) => alike(one) === kind);
		if (group.length < 2) return [message];
		if (group[0] !== message) return [];
		const targets = group.map(({ values }) => String(values?.target));
		const { line } = message.values ?? {};
		return [line === undefined ? say(`${key}.several`, { targets }) : say(`${key}.several-again`, { targets, line })];
	});
}

/** Explains a flag with its value; one that the instruction does not have is not known. */
export function explainFlag(context: LineContext, flag: Flag): PartNote {
	const { keyword } = context.instruction;
	const flags = Object.hasOwn(FLAGS, keyword) ? FLAGS[keyword] : undefined;
	const explainer = flags && Object.hasOwn(flags, flag.name) ? flags[flag.name] : undefined;
	if (explainer) return explainer(context, flag);
	return leaf({
		span: flag.span,
		role: "flag",
		known: false,
		counts: { kind: "flags", name: `${keyword} --${flag.name}` },
		what: say("words/flag#unknown", { flag: `--${flag.name}`, keyword }),
	});
}
