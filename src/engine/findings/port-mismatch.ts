import { lineRef } from "../explain/context.ts";
import type { Stage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";

/** EXPOSE names another port than the one on which the container's command is told to listen. */
export const portMismatch: Rule = {
	aliases: [],
	severity: "warning",
	*check({ stages, file }) {
		const last = stages.at(-1);
		const own = last?.state.ports.filter(({ from }) => from.line !== null) ?? [];
		const listens = last && portOf(last);
		const [port] = own;
		if (!last || !port || own.length !== 1 || !listens || !/^\d+(?:\/tcp)?$/.test(port.value)) return;
		const number = port.value.replace(/\/tcp$/, "");
		// The same number anywhere in the command: one of several ports, and not the wrong one.
		if (number === listens.port || listens.text.includes(number)) return;
		const at = file.instructions.find(({ startLine, keyword }) => startLine === port.from.line && keyword === "EXPOSE");
		const word = at?.args.find(({ text }) => text === port.value) ?? at?.args[0];
		if (!at || !word) return;
		const values = { exposed: number, port: listens.port, line: lineRef(listens.line) };
		yield { at: at.index, span: word.span, values };
	},
};

const LISTENS = [
	/(?:^|\s)--(?:port|http-port|server\.port|listen-port)[=\s](\d{2,5})(?:\s|$)/,
	/(?:^|\s)(?:--bind|-b|--listen|--http|--addr|--address)[=\s](?:\[?[\w.:*]*\]?)?:(\d{2,5})(?:\s|$)/,
	/(?:^|\s)-Dserver\.port=(\d{2,5})(?:\s|$)/,
	/runserver\s+(?:[\w.]+:)?(\d{2,5})(?:\s|$)/,
];

/** The port that the words of the command name, and nothing else decides. */
function portOf({ state }: Stage): { port: string; text: string; line: number } | null {
	const text = [...(state.entrypoint?.value.words ?? []), ...(state.cmd?.value.words ?? [])].join(" ");
	const line = state.cmd?.from.line ?? state.entrypoint?.from.line;
	if (line == null || /\$|&&|;|\|/.test(text)) return null;
	const ports = LISTENS.flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
	const [port] = ports;
	return port && ports.every((one) => one === port) ? { port, text, line } : null;
}
