import type { Rule } from "./rule.ts";

/** `EXPOSE 80/TCP`: Docker writes the protocol in small letters. */
export const exposeProtoCasing: Rule = {
	aliases: ["buildkit/ExposeProtoCasing"],
	severity: "info",
	*check({ file }) {
		for (const { index, keyword, args } of file.instructions) {
			if (keyword !== "EXPOSE") continue;
			for (const { text, span } of args) {
				const protocol = /\/([A-Za-z]+)$/.exec(text)?.[1];
				if (!protocol || protocol === protocol.toLowerCase()) continue;
				const right = text.replace(protocol, protocol.toLowerCase());
				const whole = span.end - span.start === text.length;
				const fix = { edits: [{ span, text: right }] };
				yield { at: index, span, values: { port: text, protocol, right }, ...(whole ? { fix } : {}) };
			}
		}
	},
};
