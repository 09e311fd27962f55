import { type Flag, type Heredoc, type Instruction, KEYWORDS, type Mount, type Word } from "../../model/dockerfile.ts";
import { type MappedText, type Span, sourceSpan } from "../../model/span.ts";
import { type RelativeBody, readBodies } from "./bodies.ts";
import { type Header, type RawFlag, splitHeader } from "./header.ts";
import { parseHeredoc } from "./heredocs.ts";
import { parseExecForm } from "./json.ts";
import { parseMount } from "./mounts.ts";
import { parsePairs } from "./pairs.ts";
import { type FoundProblem, problem, quote } from "./problems.ts";
import { MappedBuilder, sliceMapped } from "./text.ts";
import { splitBlanks } from "./words.ts";

/** An instruction by itself: offsets from its first character, no line numbers, its problems without lines. */
export type LocalInstruction = Omit<
	Instruction,
	"index" | "startLine" | "endLine" | "docComments" | "problems" | "onbuild"
> & {
	found: FoundProblem[];
	onbuild?: LocalInstruction;
};

/** ONBUILD cannot defer another ONBUILD, so nothing is lost by not going deeper. */
const MAX_NESTING = 2;

/** Parses one instruction from its logical text. */
export function parseInstruction(
	source: string,
	logical: MappedText,
	bodies: readonly RelativeBody[],
	escape: string,
	range: Span = { start: 0, end: logical.text.length },
	nesting = 0,
): LocalInstruction {
	const header = splitHeader(logical, range);
	const { text } = logical;
	const keyword = text.slice(header.keyword.start, header.keyword.end).toUpperCase();
	const flags = header.flags.map((flag) => parseFlag(flag, logical));
	const keywordSpan = sourceSpan(logical, header.keyword.start, header.keyword.end);
	const instruction: LocalInstruction = {
		keyword,
		known: (KEYWORDS as readonly string[]).includes(keyword),
		span: { start: keywordSpan.start, end: source.length },
		keywordSpan,
		flags,
		args: [],
		json: false,
		heredocs: readBodies(source, logical, bodies),
		pairs: [],
		mounts: keyword === "RUN" ? parseMounts(header, flags) : [],
		found: [],
	};
	for (const heredoc of instruction.heredocs) {
		if (!heredoc.endSpan) {
			instruction.found.push(problem("parse", "heredoc-unterminated", { name: quote(heredoc.name) }, heredoc.span));
		}
	}
	const { rest } = header;
	if (rest.start === rest.end) return instruction;
	switch (keyword) {
		case "ENV":
		case "LABEL":
		case "ARG": {
			const { pairs, words, problems } = parsePairs(keyword, logical, rest, escape);
			instruction.pairs = pairs;
			instruction.args = words.map((word) => toWord(logical, word));
			instruction.found.push(...problems);
			break;
		}
		case "EXPOSE":
		case "FROM":
			instruction.args = splitBlanks(text, rest).map((word) => toWord(logical, word));
			if (keyword === "FROM") instruction.stage = parseStage(instruction);
			break;
		case "ADD":
		case "COPY":
		case "VOLUME":
			parseArguments(instruction, logical, rest, true);
			break;
		case "CMD":
		case "ENTRYPOINT":
		case "RUN":
		case "SHELL":
			parseArguments(instruction, logical, rest, false);
			if (keyword !== "SHELL") instruction.shell = shellBody(instruction, logical, rest, source);
			break;
		case "HEALTHCHECK":
			parseHealthcheck(instruction, logical, rest);
			break;
		case "ONBUILD":
			if (nesting < MAX_NESTING) {
				instruction.onbuild = parseInstruction(source, logical, bodies, escape, rest, nesting + 1);
				instruction.found.push(
					...instruction.onbuild.found.filter((found) => found.stage === "parse" && !found.key.includes("heredoc")),
				);
			}
			break;
		default:
			instruction.args = [toWord(logical, rest)];
	}
	if (instruction.shell === undefined) delete instruction.shell;
	return instruction;
}

function toWord(logical: MappedText, { start, end }: Span): Word {
	const mapped = sliceMapped(logical, start, end);
	return { text: mapped.text, span: sourceSpan(logical, start, end), mapped };
}

function parseFlag({ mapped, range }: RawFlag, logical: MappedText): Flag {
	const { text } = mapped;
	const span = sourceSpan(logical, range.start, range.end);
	const equals = text.indexOf("=");
	const nameEnd = equals < 0 ? text.length : equals;
	return {
		name: text.slice(2, nameEnd),
		value: equals < 0 ? null : text.slice(equals + 1),
		span,
		nameSpan: sourceSpan(mapped, 2, nameEnd),
		valueSpan:
			equals < 0
				? null
				: equals + 1 < text.length
					? sourceSpan(mapped, equals + 1, text.length)
					: { start: span.end, end: span.end },
	};
}

function parseMounts(header: Header, flags: readonly Flag[]): Mount[] {
	return header.flags.flatMap(({ mapped }, index) => {
		const flag = flags[index];
		if (flag?.name !== "mount" || flag.value === null) return [];
		const mount = parseMount(sliceMapped(mapped, "--mount=".length, mapped.text.length), flag.span, index);
		return mount ? [mount] : [];
	});
}

function parseStage({ args, flags, keyword }: LocalInstruction): Instruction["stage"] {
	const [base, as, name] = args;
	if (keyword !== "FROM" || !base) return undefined;
	const named = args.length === 3 && as?.text.toLowerCase() === "as";
	return {
		name: named ? (name?.text.toLowerCase() ?? "") : "",
		base: base.text,
		platform: flags.find((flag) => flag.name === "platform")?.value ?? "",
		baseSpan: base.span,
		...(as?.text.toLowerCase() === "as" ? { asSpan: as.span } : {}),
		...(named && name ? { nameSpan: name.span } : {}),
	};
}

/** An exec form, or else one word (`asList`: words between blanks). */
function parseArguments(instruction: LocalInstruction, logical: MappedText, rest: Span, asList: boolean): void {
	const exec = parseExecForm(logical.text, rest);
	const span = sourceSpan(logical, rest.start, rest.end);
	if (exec === "mixed") {
		instruction.found.push(problem("parse", "exec-form-not-strings", { keyword: instruction.keyword }, span));
	}
	if (Array.isArray(exec)) {
		instruction.json = true;
		instruction.args = exec.map(({ value, range, inner, decoded }) => ({
			text: value,
			span: sourceSpan(logical, range.start, range.end),
			...(decoded ? {} : { mapped: sliceMapped(logical, inner.start, inner.end) }),
		}));
	} else {
		instruction.args = (asList ? splitBlanks(logical.text, rest) : [rest]).map((word) => toWord(logical, word));
	}
}

function parseHealthcheck(instruction: LocalInstruction, logical: MappedText, rest: Span): void {
	const { text } = logical;
	let at = rest.start;
	while (at < rest.end && !/\s/.test(text[at] as string)) at++;
	const type = { start: rest.start, end: at };
	while (at < rest.end && /\s/.test(text[at] as string)) at++;
	const command = { start: at, end: rest.end };
	const typeWord = toWord(logical, type);
	const upper = typeWord.text.toUpperCase();
	if (command.start < command.end) parseArguments(instruction, logical, command, false);
	if (upper === "NONE" || upper === "CMD") instruction.healthcheck = { type: upper, typeSpan: typeWord.span };
	if (upper === "CMD" && !instruction.json && instruction.args.length)
		instruction.shell = sliceMapped(logical, command.start, command.end);
	instruction.args.unshift(typeWord);
}

/** What the shell is given: BuildKit puts the bodies of heredocs back, and takes a sole one for the script itself. */
function shellBody(
	{ json, heredocs, args }: LocalInstruction,
	logical: MappedText,
	rest: Span,
	source: string,
): MappedText | undefined {
	const line = args[0];
	if (json || !line) return undefined;
	const header = sliceMapped(logical, rest.start, rest.end);
	if (!heredocs.length) return header;
	if (parseHeredoc(line.text)) return (heredocs[0] as Heredoc).mapped;
	const builder = new MappedBuilder();
	for (const [index, run] of header.runs.entries()) {
		builder.push(header.text.slice(run.at, header.runs[index + 1]?.at), run.source);
	}
	for (const { contentSpan, endSpan, name } of heredocs) {
		builder.push("\n", contentSpan.start - 1);
		builder.push(source.slice(contentSpan.start, contentSpan.end), contentSpan.start);
		// A terminator that is missing in the source cannot be given to the shell either.
		if (endSpan) builder.push(name, endSpan.start);
	}
	return builder.finish(line.span.start);
}
