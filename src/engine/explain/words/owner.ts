import type { WordKind } from "../../../model/facts.ts";
import type { PartNote, Values } from "../../../model/message.ts";
import { namedEntry } from "../../lookup.ts";
import { isRoot } from "../../simulate/conditions.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { chainOf } from "../../simulate/lineage.ts";
import type { Step } from "../../simulate/simulation.ts";
import { type LineContext, leaf, lineOf, lineRef, say } from "../context.ts";
import { situationOfName } from "../named.ts";
import { pick } from "../sentences.ts";
import type { KindWord } from "./kinds.ts";

/** Groups with commas between: each by itself, where the file has them as they are. */
function listOfGroups({ context, text, span, written }: KindWord): PartNote {
	const names = text.split(",").filter((name) => name !== "");
	const part = leaf({ span, role: "user", what: say("words/owner#named.groups", { names }) });
	if (text !== written || span.end - span.start !== text.length) return part;
	let from = span.start;
	part.parts = text.split(",").flatMap((name) => {
		const start = from;
		from += name.length + 1;
		const word = { context, text: name, written: name, span: { start, end: start + name.length } };
		return name === "" ? [] : [explainOwner(word, "group")];
	});
	return part;
}

/** A user, a group, or `user:group`: who it is and which line created it. */
export function explainOwner({ context, text, span, written }: KindWord, kind: WordKind): PartNote {
	const { stage, simulation } = context;
	if (kind === "group" && text.includes(",")) return listOfGroups({ context, text, span, written });
	const [user = "", group] = text.split(":");
	const id = user === "" ? (group ?? "") : user;
	const made = stage?.users.findLast(
		(one) => one.at < context.instruction.index && (one.name === id || one.uid === id),
	);
	const entry = namedEntry(simulation.facts.users, id);
	const number = /^\d+$/.test(id);
	const base: Values = group === undefined ? { name: id } : { name: id, group: group || id };
	const form = kind === "group" ? "group" : group === undefined || user === "" ? "user" : "pair";
	const here =
		kind === "user" &&
		form === "user" &&
		stage?.users.some((one) => one.at === context.instruction.index && one.name === id);
	const maker = kind === "group" && !isRoot(id) ? groupMadeBy(context, id) : null;
	const creator = number ? null : (maker?.at ?? null);
	const part = leaf({
		span,
		role: "user",
		known: isRoot(id) || made !== undefined || entry !== null || number,
		counts: { kind: "users", name: id },
		what: isRoot(id)
			? say(`words/owner#root.${form}`, form === "pair" ? base : {})
			: number
				? maker?.at === context.instruction.index && maker.name !== id
					? say("words/owner#created-here.group-number", { group: maker.name })
					: say(`words/owner#number.${form}`, base)
				: creator === context.instruction.index
					? say("words/owner#created-here.group", base)
					: here && !made
						? say("words/owner#created-here.user", base)
						: ((entry && (form === "user" ? !made : form === "group" && entry.facts.group)
								? pick(`users/${entry.id}`, entry.facts.what, base, situationOfName(context, id))
								: null) ?? say(`words/owner#named.${form}`, base)),
	});
	if (creator !== null && creator !== context.instruction.index)
		part.why = [say("words/owner#created-group", { name: id, line: lineRef(lineOf(context, creator)) })];
	if (kind === "group") return part;
	if (number && entry && form === "user" && !made && !isRoot(id)) {
		const known = pick(`users/${entry.id}`, entry.facts.what, base);
		if (known) part.why = [known];
	}
	if (made && made.from.line !== null)
		part.why = [say("words/owner#created", { name: made.name, line: lineRef(made.from.line) })];
	else if (made) part.why = [say("words/owner#in-image", { name: made.name })];
	if (form === "pair" && group && text === written && span.end - span.start === text.length) {
		const word = (from: number, to: number): KindWord => {
			const piece = text.slice(from, to);
			return { context, text: piece, written: piece, span: { start: span.start + from, end: span.start + to } };
		};
		part.parts = [
			explainOwner(word(0, user.length), "user"),
			explainOwner(word(user.length + 1, text.length), "group"),
		];
	}
	return part;
}

/** The instruction up to this one in which a group is created under a name or an id, the last one, with the group's name; or null. */
function groupMadeBy({ simulation, stage, instruction }: LineContext, id: string): { at: number; name: string } | null {
	const makers = stepsBy(simulation, "groups", (step) =>
		step.executions.flatMap(({ effects }) =>
			effects.flatMap((effect) =>
				effect.kind === "group"
					? [effect.name, ...(effect.gid === null ? [] : [effect.gid])].map((one) => `${step.stage?.index} ${one}`)
					: [],
			),
		),
	);
	const before = ({ place }: Step) => place.index <= instruction.index;
	let made: Step | undefined;
	for (const one of chainOf(stage)) made ??= makers.get(`${one.index} ${id}`)?.findLast(before);
	const group = made?.executions
		.flatMap(({ effects }) => effects)
		.findLast((effect) => effect.kind === "group" && (effect.name === id || effect.gid === id));
	return made && group?.kind === "group" ? { at: made.place.index, name: group.name } : null;
}
