import type * as Tree from "unbash";
import type { WordPart } from "../../model/shell.ts";
import { type MappedText, type Span, sourceOffset } from "../../model/span.ts";
import { type Reader, span, withoutContinuations } from "./reader.ts";
import { convertStatements } from "./statements.ts";

type Substitution = Tree.CommandExpansionPart | Tree.ProcessSubstitutionPart | Tree.ArithmeticCommandExpansion;

/** `$(…)`, backquotes, `<(…)` and `>(…)` with the script inside. */
export function substitution(reader: Reader, part: Substitution, base: { span: Span }): WordPart {
	const text = withoutContinuations(part.text);
	const script = part.script;
	const inner = script ? innerReader(reader, script, part) : reader;
	const { items, operators } = script
		? convertStatements(inner, script.commands, inner === reader ? part.end - 1 : inner.text.length)
		: { items: [], operators: [] };
	for (const error of script?.errors ?? [])
		reader.progress.errors.push({ message: error.message, span: span(inner, error.pos, error.pos) });
	if (part.type === "ProcessSubstitution")
		return {
			...base,
			kind: "process-substitution",
			text,
			direction: part.operator === "<" ? "in" : "out",
			body: items,
			operators,
		};
	return { ...base, kind: "command-substitution", text, backquoted: text.startsWith("`"), body: items, operators };
}

/** Positions of an escaped backquoted script count in its own decoded text: find the way back. */
function innerReader(reader: Reader, script: Tree.ParsedScript, part: Substitution): Reader {
	if (script.source === undefined) return reader;
	const mapped = decodedBackquotes(reader, part.pos + 1, part.end, script.source);
	return { text: script.source, mapped, progress: reader.progress, heredocs: new Map() };
}

/** Aligns text after removal of backslashes with the text before: every character that stayed keeps its offset. */
function decodedBackquotes(reader: Reader, start: number, end: number, decoded: string): MappedText {
	const runs: MappedText["runs"] = [];
	let from = start;
	for (let at = 0; at < decoded.length; at++) {
		while (from < end && reader.text[from] === "\\") {
			const next = reader.text[from + 1] ?? "";
			if (next === "\n" && decoded[at] !== "\\") from += 2;
			else if ("$`\\".includes(next) || (next === '"' && decoded[at] === '"')) {
				from++;
				break;
			} else break;
		}
		const source = sourceOffset(reader.mapped, Math.min(from, Math.max(start, end - 1)));
		const last = runs[runs.length - 1];
		if (!last || source !== last.source + (at - last.at)) runs.push({ at, source });
		from++;
	}
	return { text: decoded, runs };
}
