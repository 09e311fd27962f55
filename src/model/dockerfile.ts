import type { Values } from "./message.ts";
import type { MappedText, Span } from "./span.ts";

/** The 18 instructions of the Dockerfile reference. */
export const KEYWORDS = [
	"ADD",
	"ARG",
	"CMD",
	"COPY",
	"ENTRYPOINT",
	"ENV",
	"EXPOSE",
	"FROM",
	"HEALTHCHECK",
	"LABEL",
	"MAINTAINER",
	"ONBUILD",
	"RUN",
	"SHELL",
	"STOPSIGNAL",
	"USER",
	"VOLUME",
	"WORKDIR",
] as const;
export type Keyword = (typeof KEYWORDS)[number];

/** A whole file as BuildKit reads it. Every span is in offsets of `source`. */
export interface Dockerfile {
	source: string;
	/** The character that continues a line: `\`, or a backtick by `# escape`. */
	escape: string;
	directives: Directive[];
	comments: Comment[];
	instructions: Instruction[];
	/** Everything BuildKit would refuse, in order of the text. */
	problems: Problem[];
}

/** `# syntax=…`, `# escape=…` or `# check=…` at the top of the file. */
export interface Directive {
	name: "syntax" | "escape" | "check";
	value: string;
	span: Span;
	nameSpan: Span;
	valueSpan: Span;
	/** From 1. */
	line: number;
}

export interface Comment {
	/** Without `#` and the blanks around. */
	text: string;
	span: Span;
	line: number;
	/** The instruction inside whose lines it stands, or null where it stands between instructions. */
	inside: number | null;
}

/** `stage` as in the reference: the file does not parse, an instruction is invalid, or the build would refuse it. */
export interface Problem {
	stage: "parse" | "instruction" | "build";
	/** An id with an entry in `explanations/problems/`. */
	key: string;
	values: Values;
	span: Span;
	line: number;
	/** What the reference prints, in its own words (tests compare stages, not words). */
	instruction?: number;
}

export interface Instruction {
	index: number;
	/** Upper case. Not one of KEYWORDS where the author wrote something unknown. */
	keyword: string;
	known: boolean;
	/** From the keyword's first character to the last of the instruction (heredoc terminators included). */
	span: Span;
	keywordSpan: Span;
	/** From 1; of the keyword and of the last line, heredocs included. */
	startLine: number;
	endLine: number;
	flags: Flag[];
	/** As BuildKit's parser returns them: a shell form is one word. ENV and LABEL: use `pairs`. */
	args: Word[];
	/** Whether the arguments are an exec form (a JSON array of strings). */
	json: boolean;
	heredocs: Heredoc[];
	/** ENV, LABEL, ARG. */
	pairs: Pair[];
	/** RUN. */
	mounts: Mount[];
	/** FROM. */
	stage?: { name: string; base: string; platform: string; nameSpan?: Span; baseSpan: Span; asSpan?: Span };
	/** The body that a shell will read: shell-form RUN, CMD, ENTRYPOINT and HEALTHCHECK CMD. */
	shell?: MappedText;
	/** ONBUILD's deferred instruction; HEALTHCHECK's CMD is `healthcheck`. */
	onbuild?: Instruction;
	healthcheck?: { type: "NONE" | "CMD"; typeSpan: Span };
	/** Lines of comment directly above, which BuildKit keeps as documentation. */
	docComments: string[];
	problems: Problem[];
}

/** `--name=value` before the arguments; `value` is null for a bare `--link`. */
export interface Flag {
	/** Without the dashes. */
	name: string;
	/** Unquoted, as BuildKit sees it. */
	value: string | null;
	span: Span;
	nameSpan: Span;
	valueSpan: Span | null;
}

/** A word of the logical text. */
export interface Word {
	/** As BuildKit returns it: raw in shell form, decoded in exec form. */
	text: string;
	span: Span;
	/** Where the characters of `text` stand (absent in exec form where escapes were decoded). */
	mapped?: MappedText;
}

export interface Pair {
	key: string;
	/** Raw, quotes included as in the reference; null for `ARG NAME`. */
	value: string | null;
	/** `ENV name value` without the equals sign. */
	legacy: boolean;
	span: Span;
	keySpan: Span;
	valueSpan: Span | null;
}

/** One `--mount=…`, its options in order of the text. */
export interface Mount {
	type: "bind" | "cache" | "tmpfs" | "secret" | "ssh";
	/** `destination` and `dst` are `target`, `src` is `source`, `rw` is `readwrite`, `ro` is `readonly`. */
	options: {
		name: string;
		written: string;
		value: string | null;
		span: Span;
		nameSpan: Span;
		valueSpan: Span | null;
	}[];
	target: string | null;
	source: string | null;
	from: string | null;
	id: string | null;
	span: Span;
	flag: number;
}

export interface Heredoc {
	/** The delimiter without quotes. */
	name: string;
	/** Whether variables inside are expanded (the delimiter is not quoted). */
	expand: boolean;
	/** `<<-`: leading tabs are removed. */
	chomp: boolean;
	/** The descriptor of `3<<EOF`, else 0. */
	fd: number;
	/** As BuildKit's parser returns it: the tabs that `<<-` removes are still there. */
	content: string;
	/** Of `<<EOF` in the header. */
	span: Span;
	/** Of the body's lines, without the terminator line. */
	contentSpan: Span;
	/** Of the terminator word; null where it is missing. */
	endSpan: Span | null;
	/** The content as it is used, after `<<-` has removed leading tabs. */
	mapped: MappedText;
}

/** A variable that the builder would expand: `$v`, `${v:-w}`, … */
export interface VariableUse {
	name: string;
	/** null for `$v` and `${v}`; else one of `:-` `-` `:+` `+` `:?` `?` `#` `##` `%` `%%` `/` `//`. */
	operator: string | null;
	/** The text after the operator (for `/`: pattern and replacement), unexpanded. */
	word: string | null;
	replacement?: string | null;
	span: Span;
	nameSpan: Span;
	wordSpan: Span | null;
}
