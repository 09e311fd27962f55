import type { Facts, SentenceFacts } from "../../../model/facts.ts";
import type { PartNote } from "../../../model/message.ts";
import { leaf, say } from "../context.ts";
import { pick } from "../sentences.ts";
import type { KindWord } from "./kinds.ts";

/** A port, with protocol or as a range: `8080`, `53/udp`, `3000-3005`. */
export function explainPort({ context, text, span }: KindWord): PartNote {
	const match = /^(\d+)(?:-(\d+))?(?:\/(\w+))?$/.exec(text);
	if (!match) return leaf({ span, role: "port", known: false, what: say("words/port#unknown", { text }) });
	const [, port = "", end, protocol = "tcp"] = match;
	if (Number(port) > 65535) return leaf({ span, role: "port", what: say("words/port#wrong", { text }) });
	const values = { port, protocol: protocol.toLowerCase() };
	if (end) return leaf({ span, role: "port", what: say("words/port#range", { ...values, end }) });
	const entry = portsOf(context.simulation.facts).get(`${port}/${values.protocol}`);
	const custom = entry && pick(`ports/${entry.id}`, entry.what, values);
	return leaf({
		span,
		role: "port",
		known: entry !== undefined,
		counts: { kind: "ports", name: port },
		what: say(`words/port#${match[3] ? (values.protocol === "tcp" ? "tcp" : "protocol") : "what"}`, values),
		...(custom && { why: [custom] }),
	});
}

const known = new WeakMap<Facts["ports"], Map<string, { id: string; what: SentenceFacts[] }>>();

/** The entries by port and protocol (`53/udp`); made once for each knowledge base. */
function portsOf({ ports }: Facts) {
	let index = known.get(ports);
	if (!index) {
		index = new Map();
		for (const [id, { port, protocol = "tcp", what }] of Object.entries(ports)) {
			const name = `${port}/${protocol}`;
			if (!index.has(name)) index.set(name, { id, what });
		}
		known.set(ports, index);
	}
	return index;
}
