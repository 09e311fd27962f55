import type { PartNote } from "../../../model/message.ts";
import { namedEntry } from "../../lookup.ts";
import { leaf, say } from "../context.ts";
import { pick } from "../sentences.ts";
import type { KindWord } from "./kinds.ts";

/** A signal by name or number: `SIGTERM`, `TERM`, `15`. */
export function explainSignal({ context, text, span }: KindWord): PartNote {
	const entry = namedEntry(context.simulation.facts.signals, text);
	const what = entry && pick(`signals/${entry.id}`, entry.facts.what, { signal: text });
	return leaf({
		span,
		role: "text",
		known: what !== null,
		counts: { kind: "signals", name: text },
		what: what ?? say("words/signal#unknown", { signal: text }),
	});
}
