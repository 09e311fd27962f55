import type { Word } from "../../../model/dockerfile.ts";
import type { Message, PartNote } from "../../../model/message.ts";
import { variableUses } from "../../dockerfile/expand.ts";
import { fileEntry } from "../../lookup.ts";
import { baseName } from "../../simulate/paths.ts";
import type { Transfer } from "../../simulate/simulation.ts";
import { unpacks } from "../../simulate/transfer.ts";
import { buildOf } from "../../simulate/transitions.ts";
import { type LineContext, leaf, lineOf, lineRef, say } from "../context.ts";
import { situationOfName } from "../named.ts";
import { processWords } from "../neighbours.ts";
import { pick, pickAll } from "../sentences.ts";
import { explainUrl } from "../words/url.ts";
import { explainVariable } from "../words/variable.ts";
import { linesThatFill } from "./fillers.ts";

/** One source of COPY or ADD: which file of the project it is, or which line of which stage made it. */
export function sourcePart(
	context: LineContext,
	word: Word,
	source: Transfer["sources"][number],
	transfer: Transfer,
): PartNote {
	const { facts, file } = context.simulation;
	const { kind, path } = source;
	const entry = fileEntry(facts, path);
	const values = { file: source.written, path };
	const part = leaf({
		span: word.span,
		role: "path",
		counts: { kind: "files", name: path, known: entry !== null || transfer.from !== null || kind === "everything" },
		what: sentence(context, source, transfer),
	});
	const situation = situationOfName(context, baseName(path));
	const own = entry && pick(`files/${entry.id}`, entry.facts.what, values, situation);
	if (kind === "url") {
		const url = explainUrl({ context, text: path, written: source.written, span: word.span });
		return { ...url, role: "url", ...(own && { why: [own] }) };
	}
	if (entry && own) {
		part.why = [own, ...pickAll(`files/${entry.id}`, entry.facts.why, values, situation)];
		const beware = pickAll(`files/${entry.id}`, entry.facts.beware, values, situation);
		// What surprises about a file of the project does not hold for one that a stage made.
		const direct = !(entry.id === "entrypoint" && isReadByShell(context, baseName(path)));
		if (beware.length > 0 && transfer.from === null && direct) part.beware = beware;
	}
	if (kind === "context" && /^\/[^/]/.test(source.written)) part.why = [say("words/source#slash"), ...(part.why ?? [])];
	const program = kind === "image" ? facts.commands[baseName(path)] : undefined;
	const does = program && pick(`commands/${program.id}`, program.what, values);
	if (program && does)
		part.why = [...(part.why ?? []), say("words/source#program", { program: baseName(path), says: [does] })];
	part.parts = word.mapped ? variableUses(word.mapped, file.escape).map((use) => explainVariable(context, use)) : [];
	return part;
}

/** Whether the container's process is a shell that is given the script: it needs neither permission nor a first line. */
function isReadByShell(context: LineContext, script: string): boolean {
	const words = processWords(context)?.words ?? [];
	const at = words.findIndex((word) => baseName(word) === script);
	return at > 0 && /^(?:.*\/)?(?:ba|da|a)?sh$/.test(words[at - 1] ?? "");
}

/** Names with one dot, at their beginning, that are files: settings and lists of names. */
const HIDDEN_FILES = /^\.(?:env|[\w-]*(?:rc|ignore|attributes|version|versions|config|profile|flags|properties))$/i;

function sentence(context: LineContext, source: Transfer["sources"][number], transfer: Transfer): Message {
	const { path, kind, written } = source;
	const key = (form: string) => `words/source#${form}`;
	if (kind === "stage") {
		const stage = transfer.from?.stage;
		const name = stage?.name || String(stage?.index ?? "");
		const made = source.origin;
		const fillers = stage && made?.exact ? linesThatFill(context, stage, path) : [];
		if (fillers.length > 0) return say(key("stage.filled"), { path, stage: name, lines: lineRef(...fillers) });
		const build = stage && !made?.exact ? buildOf(stage, path, context.simulation) : undefined;
		if (build) return say(key("stage.built"), { path, stage: name, line: lineRef(lineOf(context, build.at)) });
		if (made && made.event.at >= 0 && made.exact) {
			return say(key("stage.made"), { path, stage: name, line: lineRef(lineOf(context, made.event.at)) });
		}
		if (made && made.event.at >= 0) {
			return say(key("stage.below"), {
				path,
				stage: name,
				directory: made.path,
				line: lineRef(lineOf(context, made.event.at)),
			});
		}
		return say(key("stage.plain"), { path, stage: name });
	}
	if (kind === "image") return say(key("image"), { path, image: transfer.from?.image ?? "" });
	if (kind === "everything") return say(key("everything"));
	if (kind === "glob") return say(key("glob"), { pattern: written });
	if (kind === "git") return say(key("git"), { url: path });
	if (kind === "archive") {
		return say(key(unpacks(context.instruction) === false ? "archive.packed" : "archive.unpacked"), { path });
	}
	const name = baseName(path);
	const known = fileEntry(context.simulation.facts, path)?.facts;
	// What begins with a dot and has no other one may be a directory: `.sqlx`, `.github`.
	const ending = /[^./][^/]*\.[A-Za-z0-9]+$|file$/i.test(name) || HIDDEN_FILES.test(name);
	const file = ending || (known?.role !== undefined && known.names.includes(name) && !name.startsWith("."));
	return say(key(/\/$/.test(written) || !file ? "context.any" : "context.file"), { path });
}
