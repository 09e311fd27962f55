import type { Message } from "../../../model/message.ts";
import { copiesOf } from "../../idioms/copies.ts";
import { isRoot } from "../../simulate/conditions.ts";
import { type LineContext, say } from "../context.ts";
import { expandWordText } from "../words/word.ts";
import { type FlagExplainer, flagPart, valueParts } from "./flag.ts";

const KEY = "instructions/flags/chown";

/** COPY and ADD --chown: to whom the copies belong. */
export const chown: FlagExplainer = (context, flag) => {
	const { keyword } = context.instruction;
	const owner = expandWordText(context, flag.value ?? "");
	const [user = "", group] = owner.split(":");
	const current = context.state?.user;
	const why: Message[] = [];
	// The first copy of the stage that has the flag tells what it is for.
	const { stage, instruction, simulation } = context;
	const told = copiesOf(simulation, stage).some(
		({ place: { index }, instruction: one }) =>
			index < instruction.index && one.flags.some(({ name, value }) => name === "chown" && value === flag.value),
	);
	if (told)
		return flagPart(flag, { what: whatOf(user, group), why, beware: [], parts: valueParts(context, flag, "owner") });
	// A user without root's rights could not give files away afterwards.
	if (current && !isRoot(current.value)) why.push(say(`${KEY}#why.user`, { keyword, user: current.value }));
	else why.push(say(`${KEY}#why.root`, { keyword }), say(`${KEY}#why.one-layer`));
	return flagPart(flag, {
		what: whatOf(user, group),
		why: isIdle(context, user) ? [say(`${KEY}#why.idle`, { user })] : why,
		beware: beware(
			user,
			group,
			context.state?.distro === "scratch",
			context.instruction.flags.some((one) => one.name === "link"),
		),
		parts: valueParts(context, flag, "owner"),
	});
};

/** Whether the files go to a user as whom nothing runs: all commands of a stage that is not shipped are root's. */
function isIdle({ stage, state, ships }: LineContext, user: string): boolean {
	if (!stage || ships || /^(?:root|0|\$.*)?$/.test(user) || stage.usedBy.some(({ how }) => how === "from"))
		return false;
	return state?.user !== undefined && isRoot(state.user.value) && isRoot(stage.state.user?.value ?? "root");
}

function whatOf(user: string, group: string | undefined): Message {
	return group ? say(`${KEY}#what.pair`, { user, group }) : say(`${KEY}#what.user`, { user });
}

function beware(user: string, group: string | undefined, empty: boolean, linked: boolean): Message[] {
	const messages: Message[] = [];
	const named = [user, group ?? ""].some((name) => name !== "" && !/^\d+$/.test(name) && !name.includes("$"));
	// For a name BuildKit takes the user's own group from /etc/passwd, for a number the same number.
	if (group === undefined && /^[1-9]\d*$/.test(user)) messages.push(say(`${KEY}#beware.group`, { user }));
	if (named && empty) messages.push(say(`${KEY}#beware.scratch`));
	else if (named && linked) messages.push(say(`${KEY}#beware.link`));
	return messages;
}
