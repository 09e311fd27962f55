import { callsOf, optionOf, valueOf } from "../idioms/calls.ts";
import type { Rule } from "./rule.ts";
import { headSpan } from "./support/commands.ts";

/** A Go program for another stage is linked with its symbol table and debug information. */
export const goSymbolsKept: Rule = {
	aliases: [],
	severity: "info",
	once: true,
	*check(simulation) {
		for (const call of callsOf(simulation, "go build")) {
			const flags = valueOf(call, "-ldflags") ?? "";
			const race = optionOf(call, "-race", "-gcflags", "-cover") !== null;
			if (race || /(^|[\s"'=])-[sw](\s|["']|$)/.test(flags) || (flags.includes("$") && !flags.includes("-X"))) continue;
			if (!call.stage.usedBy.some(({ how }) => how === "copy") || /(^|[-_])(dev|debug|test)/.test(call.stage.name))
				continue;
			yield {
				at: call.at,
				span: headSpan(call.execution),
				reason: optionOf(call, "-trimpath") ? "symbols" : "both",
			};
		}
	},
};
