import type { Span } from "./span.ts";

/** A shell body as commands and operators; every span is in offsets of the Dockerfile's source. */
export interface Script {
	items: ShellNode[];
	/** Separators at the top, one after each item (the last may lack it): `;`, `&`, newline. */
	operators: Operator[];
	/** Comments outside substitutions, `#` included. */
	comments: Operator[];
	/** Text that belongs to no node: what the parser skipped while it recovered from an error, and what a limit cut off. */
	leftovers: Operator[];
	errors: { message: string; span: Span }[];
	/** Whether the body was cut at the size or depth limit. */
	truncated: boolean;
}

export interface Operator {
	text: string;
	span: Span;
}

/**
 * A `body` or `condition` holds one node; several statements, or one with a separator after it, are one node of kind
 * `list`, which carries the separators. An empty one holds none.
 */
export type ShellNode =
	| Command
	| { kind: "and-or"; span: Span; items: ShellNode[]; operators: Operator[] }
	| {
			kind: "pipeline";
			span: Span;
			negated: Span | null;
			/** `!`, `time`, `time -p` before the first command. */
			prefixes: Operator[];
			items: ShellNode[];
			operators: Operator[];
	  }
	| { kind: "list"; span: Span; items: ShellNode[]; operators: Operator[] }
	| { kind: "group" | "subshell"; span: Span; open: Span; close: Span; body: ShellNode[]; redirects: Redirect[] }
	| {
			kind: "if";
			span: Span;
			clauses: { keyword: Span; condition: ShellNode[]; then: Span | null; body: ShellNode[] }[];
			otherwise: { keyword: Span; body: ShellNode[] } | null;
			end: Span;
			redirects: Redirect[];
	  }
	| {
			kind: "while" | "until";
			span: Span;
			keyword: Span;
			condition: ShellNode[];
			do: Span;
			body: ShellNode[];
			end: Span;
			redirects: Redirect[];
	  }
	| {
			kind: "for" | "select";
			span: Span;
			keyword: Span;
			name: string;
			nameSpan: Span;
			in: Span | null;
			words: ShellWord[];
			/** `;` between the words and `do`. */
			separator: Operator | null;
			do: Span;
			body: ShellNode[];
			end: Span;
			redirects: Redirect[];
	  }
	| {
			kind: "c-for";
			span: Span;
			keyword: Span;
			/** `((…))`. */
			header: Span;
			parts: WordPart[];
			separator: Operator | null;
			do: Span;
			body: ShellNode[];
			end: Span;
			redirects: Redirect[];
	  }
	| {
			kind: "case";
			span: Span;
			keyword: Span;
			subject: ShellWord;
			in: Span;
			items: CaseItem[];
			end: Span;
			redirects: Redirect[];
	  }
	| {
			kind: "function";
			span: Span;
			/** The word `function`. */
			keyword: Span | null;
			name: string;
			nameSpan: Span;
			/** `()`. */
			parentheses: Span | null;
			body: ShellNode[];
			redirects: Redirect[];
	  }
	| { kind: "coproc"; span: Span; keyword: Span; name: string | null; nameSpan: Span | null; body: ShellNode[] }
	| {
			kind: "test";
			span: Span;
			open: Span;
			close: Span;
			/** Operands and operators, in order. */
			words: ShellWord[];
			redirects: Redirect[];
	  }
	| {
			kind: "arithmetic";
			span: Span;
			open: Span;
			close: Span;
			/** Without the parentheses. */
			text: string;
			/** Expansions inside. */
			parts: WordPart[];
			redirects: Redirect[];
	  }
	| { kind: "unknown"; span: Span; text: string };

export interface CaseItem {
	patterns: ShellWord[];
	/** `(` before the patterns. */
	open: Span | null;
	/** `)` after them. */
	close: Span;
	/** `|` between them. */
	operators: Operator[];
	span: Span;
	body: ShellNode[];
	/** `;;`, `;&` or `;;&`. */
	terminator: Operator | null;
}

/** A simple command. `[` is a command named `[`; `[[ … ]]` is a node of kind `test`. */
export interface Command {
	kind: "command";
	span: Span;
	assignments: Assignment[];
	/** The program and its arguments, in order; empty for a line of assignments alone. */
	words: ShellWord[];
	redirects: Redirect[];
	/** `&` after it. */
	background?: boolean;
	/** In PowerShell: control flow (`if`, `try`) or a value (`$x = 1`, `(…).Hash -ne $y`), by its first word. */
	statement?: "control" | "value";
}

export interface Assignment {
	name: string;
	append: boolean;
	/** Null for an array and for an empty value. */
	value: ShellWord | null;
	span: Span;
	nameSpan: Span;
	/** `a[1]=x`: what stands between the brackets. */
	index?: string;
	/** `a=(x y)`. */
	array?: ShellWord[];
}

export interface Redirect {
	/** `>` `>>` `<` `<>` `<&` `>&` `>|` `&>` `&>>` `<<<` `<<` `<<-`. */
	operator: string;
	/** The descriptor before the operator, or null. */
	fd: number | null;
	/** `{name}` before the operator: the shell picks a descriptor and stores its number. */
	fdName?: string;
	/** Null for a here-document. */
	target: ShellWord | null;
	/** From the descriptor to the target or delimiter. */
	span: Span;
	operatorSpan: Span;
	heredoc?: {
		/** Without quotes. */
		delimiter: string;
		delimiterSpan: Span;
		/** As written; leading tabs of `<<-` included. */
		content: string;
		/** Of the body's lines, without the terminator. */
		span: Span;
		expand: boolean;
		/** Expansions and literal text, where the body is expanded. */
		parts: WordPart[];
		/** Of the terminator word; null where it is missing. */
		endSpan: Span | null;
	};
}

export interface ShellWord {
	span: Span;
	/** As written, continuations removed. */
	raw: string;
	/** With quotes removed; variables stand as written (`$X`). */
	text: string;
	/** True where `text` is what the program gets: no expansion, no glob. */
	literal: boolean;
	parts: WordPart[];
	/** An argument that the shell reads as an assignment: `export X=1`. */
	assignment?: Assignment;
}

/**
 * Pieces of a word that deserve a sentence; plain literal text is `literal`. They cover the word, continuations excepted.
 * `runs` stands where `text` is not one for one with the source (see MappedText): after a continuation.
 */
export type WordPart = { span: Span; runs?: { at: number; source: number }[] } & (
	| { kind: "literal"; text: string }
	/** `text` without quotes or backslash; `contentSpan` between the quotes. */
	| { kind: "single-quoted" | "ansi-quoted" | "escaped"; text: string; contentSpan: Span }
	| { kind: "double-quoted"; parts: WordPart[]; locale?: boolean }
	| VariablePart
	| {
			kind: "command-substitution";
			/** As written. */
			text: string;
			backquoted: boolean;
			body: ShellNode[];
			operators: Operator[];
	  }
	| {
			kind: "process-substitution";
			text: string;
			direction: "in" | "out";
			body: ShellNode[];
			operators: Operator[];
	  }
	/** `$((…))`: `text` is as written, `parts` the expansions inside. */
	| { kind: "arithmetic"; text: string; parts: WordPart[] }
	| { kind: "glob" | "brace" | "tilde"; text: string; parts?: WordPart[] }
);

export interface VariablePart {
	kind: "variable";
	span: Span;
	runs?: { at: number; source: number }[];
	/** As written. */
	text: string;
	/** Without prefix and index: `X` of `${#X}`, `1` of `$1`, `@` of `$@`. */
	name: string;
	nameSpan: Span;
	braces: boolean;
	/** `#` in `${#X}` (length), `!` in `${!X}` (indirection). */
	prefix?: "#" | "!";
	/** `1` in `${a[1]}`. */
	index?: string;
	/** As written: `:-` `-` `:=` `=` `:+` `+` `:?` `?` `#` `##` `%` `%%` `/` `//` `/#` `/%` `:` `^` `^^` `,` `,,` `@` `*`. */
	operator: string | null;
	operatorSpan: Span | null;
	/** What follows the operator, as written (for `/` the pattern, for `:` the offset). */
	word: string | null;
	wordSpan: Span | null;
	/** For `/` the replacement, for `:` the length. */
	second?: string;
	secondSpan?: Span;
	/** Expansions inside the words. */
	parts: WordPart[];
}
