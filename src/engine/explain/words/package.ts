import type { PartNote } from "../../../model/message.ts";
import { packageSpec } from "../../simulate/package-spec.ts";
import { leaf, say } from "../context.ts";
import { packageEntry } from "../lookup.ts";
import { pick, pickAll } from "../sentences.ts";
import type { KindWord } from "./kinds.ts";

/** A package named on a command line, with its version if the author gave one. */
export function explainPackage({ context, text, span }: KindWord, system: string): PartNote {
	const { name, version } = packageSpec(system, text);
	const entry = packageEntry(context.simulation.facts, system, name);
	const values = { package: name, ...(version && { version }) };
	const what = entry && pick(`packages/${entry.id}`, entry.facts.what, values);
	const why = entry ? pickAll(`packages/${entry.id}`, entry.facts.why, values) : [];
	const beware = entry ? pickAll(`packages/${entry.id}`, entry.facts.beware, values) : [];
	if (version) why.push(say("words/package#version", { package: name, version }));
	return leaf({
		span,
		role: "package",
		known: what !== null,
		counts: { kind: "packages", name: `${system}:${name}` },
		what: what ?? say(`words/package#unknown`, { package: name }),
		...(why.length > 0 && { why }),
		...(beware.length > 0 && { beware }),
	});
}
