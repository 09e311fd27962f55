import type { WordKind } from "../../../model/facts.ts";
import type { PartNote, Values } from "../../../model/message.ts";
import { namedEntry } from "../../lookup.ts";
import { isRoot } from "../../simulate/conditions.ts";
import { leaf, lineRef, say } from "../context.ts";
import { pick } from "../sentences.ts";
import type { KindWord } from "./kinds.ts";

/** A user, a group, or `user:group`: who it is and which line created it. */
export function explainOwner({ context, text, span, written }: KindWord, kind: WordKind): PartNote {
	const { stage, simulation } = context;
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
	const part = leaf({
		span,
		role: "user",
		known: isRoot(id) || made !== undefined || entry !== null || number,
		counts: { kind: "users", name: id },
		what: isRoot(id)
			? say(`words/owner#root.${form}`, form === "pair" ? base : {})
			: number
				? say(`words/owner#number.${form}`, base)
				: here && !made
					? say("words/owner#created-here.user", base)
					: ((entry && form === "user" && !made ? pick(`users/${entry.id}`, entry.facts.what, base) : null) ??
						say(`words/owner#named.${form}`, base)),
	});
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
