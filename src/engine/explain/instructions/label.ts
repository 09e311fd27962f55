import type { Pair } from "../../../model/dockerfile.ts";
import type { Message, PartNote } from "../../../model/message.ts";
import { namedEntry } from "../../lookup.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, leaf, lineRef, say } from "../context.ts";
import { isFirstOfKind } from "../neighbours.ts";
import { hasSubstitution, locatedWord, pairValue } from "../pairs.ts";
import { pick, pickAll } from "../sentences.ts";
import { explainWord } from "../words/word.ts";

const KEY = "instructions/label";

/** LABEL: metadata of the image. */
export const label: Explainer = (context) => {
	const { pairs } = context.instruction;
	const [pair] = pairs;
	const oci = pairs.filter((one) => one.key.startsWith("org.opencontainers.image."));
	const [standard] = oci;
	return {
		what:
			pairs.length === 1 && pair
				? say(`${KEY}#what.one`, { name: pair.key, value: pairValue(context, pair) ?? "" })
				: say(`${KEY}#what.many`, { names: pairs.map((one) => one.key), count: pairs.length }),
		why: !isFirstOfKind(context)
			? []
			: standard
				? [say(`${KEY}#why.standard`)]
				: pair
					? [
							/^maintainer$/i.test(pair.key)
								? say(`${KEY}#why.plain`)
								: say(`${KEY}#why.metadata`, { filter: `label=${pair.key}` }),
						]
					: [],
		beware: pairs.flatMap((one) => beware(context, one)),
		parts: inOrder([keywordPart(context), ...pairs.map((one) => pairPart(context, one))]),
	};
};

function pairPart(context: LineContext, pair: Pair): PartNote {
	const value = pairValue(context, pair) ?? "";
	const name = keyText(pair);
	const entry = namedEntry(context.simulation.facts.labels, name);
	const counts = { kind: "labels", name };
	const values = { name, value };
	const meaning = entry && pick(`labels/${entry.id}`, entry.facts.what, values);
	const why = entry ? pickAll(`labels/${entry.id}`, entry.facts.why ?? [], values) : [];
	const known = meaning !== null;
	const parts = [
		leaf({
			span: pair.keySpan,
			role: "variable",
			known,
			counts,
			what: meaning ?? say(`${KEY}#name`, { name }),
			...(why.length > 0 && { why }),
		}),
	];
	if (pair.valueSpan) {
		const part = explainWord(
			context,
			locatedWord(context, pair.value ?? "", pair.valueSpan),
			/^https?:\/\//.test(value) ? "url" : "text",
		);
		part.role = "string";
		if (!/^https?:\/\//.test(value)) part.what = say(`${KEY}#value`, values);
		parts.push(part);
	}
	return {
		span: pair.span,
		role: "variable",
		known,
		counts,
		what: say(`${KEY}#pair`, values),
		...(meaning && { why: [meaning] }),
		parts: inOrder(parts),
	};
}

/** The label's name; quotes around it are allowed. */
function keyText(pair: Pair): string {
	return pair.key.replace(/^(["'])(.*)\1$/, "$2");
}

function beware(context: LineContext, pair: Pair): Message[] {
	const { stage, instruction } = context;
	const name = keyText(pair);
	const messages: Message[] = [];
	const earlier = stage?.changes.labels.findLast((one) => one.name === pair.key && one.at < instruction.index);
	if (earlier && earlier.from.line !== null)
		messages.push(say(`${KEY}#beware.replaces`, { name, line: lineRef(earlier.from.line) }));
	if (hasSubstitution(pair.value)) messages.push(say(`${KEY}#beware.substitution`, { name }));
	return messages;
}
