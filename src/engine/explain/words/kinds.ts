import type { WordKind } from "../../../model/facts.ts";
import type { PartNote, Role } from "../../../model/message.ts";
import type { Span } from "../../../model/span.ts";
import { fileEntry } from "../../lookup.ts";
import { resolvePath } from "../../simulate/paths.ts";
import { type LineContext, leaf, say } from "../context.ts";
import { noteOfVariable } from "../pairs.ts";
import { explainApplication } from "./application.ts";
import { explainClassPath } from "./classpath.ts";
import { explainMode } from "./mode.ts";
import { explainOwner } from "./owner.ts";
import { explainPackage, isKnownPackage } from "./package.ts";
import { explainPath } from "./path.ts";
import { explainPort } from "./port.ts";
import { explainSed } from "./sed.ts";
import { explainSignal } from "./signal.ts";
import { explainUrl } from "./url.ts";

/**
 * Explains a word by what it stands for.
 * @param text its value, quotes removed and variables replaced as far as known
 * @param written as it stands in the source
 */
export function explainText(
	context: LineContext,
	kind: WordKind,
	text: string,
	span: Span,
	written = text,
	system?: string,
): PartNote {
	const word: KindWord = { context, text, written, span };
	switch (kind) {
		case "path":
		case "file":
		case "directory":
		case "script":
			return explainPath(word, kind);
		case "url-or-path":
			return /^[a-z][a-z+.-]*:\/\/|^[\w.-]+@[\w.-]+:/i.test(text) ? explainUrl(word) : explainPath(word, "path");
		case "url":
			return explainUrl(word);
		case "package":
			return explainPackage(word, system ?? "other");
		case "module":
			if (isKnownPackage(word, system)) return explainPackage(word, system ?? "");
			return /^\.{1,2}(\/|$)/.test(text) ? explainLocalModule(word) : explainPlain(word, kind);
		case "application":
			return explainApplication(word) ?? explainPlain(word, "text");
		case "user":
		case "group":
		case "owner":
			return explainOwner(word, kind);
		case "mode":
			return explainMode(word);
		case "port":
			return explainPort(word);
		case "signal":
			return explainSignal(word);
		case "classpath":
			return explainClassPath(word);
		case "sed":
			return explainSed(word);
		default:
			return explainPlain(word, kind);
	}
}

/** A word on its way to the explainer of its kind. */
export interface KindWord {
	context: LineContext;
	text: string;
	written: string;
	span: Span;
}

const ROLES: Partial<Record<WordKind, Role>> = {
	image: "image",
	number: "number",
	size: "number",
	duration: "number",
	command: "command",
	program: "command",
	variable: "variable",
	target: "stage",
};

/** Kinds that are often a file of the project (`go build server.go`), which then says more than the kind. */
const MAYBE_FILES = new Set<WordKind>(["any", "module", "target", "text", "name"]);

/** Kinds with a sentence of their own in `words/plain`; of others only that it is an argument. */
const PLAIN = new Set<WordKind>([
	"assignment",
	"duration",
	"key",
	"name",
	"number",
	"pattern",
	"target",
	"text",
	"version",
]);

/** A package of one's own code, named by its directory as Go does; `./...` is all packages below it. */
function explainLocalModule(word: KindWord): PartNote {
	if (!word.text.endsWith("/...")) return explainPath(word, /\.\w+$/.test(word.text) ? "file" : "directory");
	const { directory, state } = word.context;
	const path = resolvePath(directory ?? state?.workdir.value ?? "/", word.text.slice(0, -"/...".length) || ".");
	return leaf({ span: word.span, role: "path", what: say("words/plain#packages-below", { path }) });
}

/** The value of `NAME=value` where no variable or command stands in it, else null. */
function literalValue(text: string): string | null {
	const value = text.slice(text.indexOf("=") + 1);
	return /[$`]/.test(value) ? null : value;
}

/** An address to listen on: of all interfaces, or of the container alone. */
export const ADDRESS = /^(?:(?<all>0\.0\.0\.0|\[::\]|)|127\.0\.0\.1|localhost):(?<port>\d{2,5})$/;

/** A word whose kind says all that is known: a number, a duration, a pattern. */
function explainPlain(word: KindWord, kind: WordKind): PartNote {
	const { context, text, span } = word;
	if (MAYBE_FILES.has(kind) && /^[\w./-]+\.\w+$/.test(text) && fileEntry(context.simulation.facts, text)) {
		return explainPath(word, "file");
	}
	const name = kind === "assignment" ? /^([A-Za-z_]\w*)=/.exec(text)?.[1] : undefined;
	const set = name === undefined ? null : noteOfVariable(context, name, literalValue(text));
	if (name !== undefined && set?.what && !set.guess) {
		const why = [...(set.value ? [set.value] : []), ...set.why];
		return leaf({
			span,
			role: "variable",
			counts: { kind: "variables", name },
			what: set.what,
			...(why.length > 0 && { why }),
		});
	}
	if (kind === "assignment" && /^(?:\$\((?!\().*\)|`.*`)$/s.test(text))
		return leaf({ span, role: "text", what: say("words/plain#printed") });
	const address = kind === "any" ? ADDRESS.exec(text) : null;
	if (address?.groups) {
		const { all, port = "" } = address.groups;
		return leaf({
			span,
			role: "text",
			what: say(`words/plain#address-${all === undefined ? "local" : "all"}`, { port }),
		});
	}
	return leaf({
		span,
		role: ROLES[kind] ?? "text",
		what: say(`words/plain#${text === "./..." ? "below" : PLAIN.has(kind) ? kind : "any"}`, { text }),
	});
}
