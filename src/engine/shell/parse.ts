import * as unbash from "unbash";
import type { Operator, Script } from "../../model/shell.ts";
import { type MappedText, type Span, sourceSpan } from "../../model/span.ts";
import type { Progress, Reader } from "./reader.ts";
import { Recent } from "./recent.ts";
import { repair } from "./repair.ts";
import { convertStatements } from "./statements.ts";
import { uncovered } from "./uncovered.ts";

/** Characters of a body that are parsed; what stands behind is a leftover. */
export const MAX_LENGTH = 65_536;

/** Places at which one text may stand, as in files whose stages repeat a line. */
const MAX_PLACES = 4;

interface Known {
	tree: unbash.ParsedScript | null;
	places: { runs: MappedText["runs"]; script: Script }[];
}

const known = new Recent<string, Known>(512);

/** How often a body was parsed and converted since the start, for tests of the cache. */
export const counters = { parsed: 0, converted: 0 };

/**
 * A shell body as a tree with spans in the Dockerfile's source. Never throws: text that the parser cannot take becomes
 * one unknown node with an error. A body parsed before is not parsed again, one that stands at the same offsets as
 * before is not converted again either: do not change the result.
 */
export function parseScript(body: MappedText): Script {
	const entry = known.get(body.text) ?? { tree: null, places: [] };
	const place = entry.places.find(({ runs }) => sameRuns(runs, body.runs));
	if (place) return place.script;
	const script = convert(body, entry);
	if (entry.places.length >= MAX_PLACES) entry.places.shift();
	entry.places.push({ runs: body.runs, script });
	known.set(body.text, entry);
	return script;
}

function sameRuns(left: MappedText["runs"], right: MappedText["runs"]): boolean {
	return (
		left.length === right.length &&
		left.every((run, index) => run.at === right[index]?.at && run.source === right[index]?.source)
	);
}

function convert(body: MappedText, entry: Known): Script {
	counters.converted++;
	const progress: Progress = { depth: 0, errors: [], covered: [], truncated: false };
	const text = body.text.length > MAX_LENGTH ? cut(body.text) : body.text;
	const reader: Reader = { text, mapped: body, progress, heredocs: new Map() };
	const whole: Span = sourceSpan(body, 0, text.length);
	try {
		const tree = parse(text, entry);
		const { items, operators } = convertStatements(reader, tree.commands, text.length);
		for (const { message, pos } of tree.errors ?? [])
			progress.errors.push({ message, span: sourceSpan(body, pos, pos) });
		if (progress.errors.length) repair(items);
		const { comments, leftovers } = uncovered(reader);
		const rest = remainder(body, text.length);
		return {
			items,
			operators,
			comments,
			leftovers: [...leftovers, ...rest],
			errors: progress.errors,
			truncated: progress.truncated || rest.length > 0,
		};
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return {
			items: [{ kind: "unknown", span: whole, text }],
			operators: [],
			comments: [],
			leftovers: remainder(body, text.length),
			errors: [{ message, span: { start: whole.start, end: whole.start } }],
			truncated: true,
		};
	}
}

function parse(text: string, entry: Known): unbash.ParsedScript {
	if (entry.tree) return entry.tree;
	counters.parsed++;
	entry.tree = unbash.parse(text);
	return entry.tree;
}

/** The text up to the last line, or else the last blank, within the limit. */
function cut(text: string): string {
	const head = text.slice(0, MAX_LENGTH);
	const line = head.lastIndexOf("\n");
	const blank = head.lastIndexOf(" ");
	return head.slice(0, line > 0 ? line : blank > 0 ? blank : MAX_LENGTH);
}

function remainder(body: MappedText, from: number): Operator[] {
	const text = body.text.slice(from).trim();
	const start = body.text.indexOf(text, from);
	return text ? [{ text, span: sourceSpan(body, start, start + text.length) }] : [];
}
