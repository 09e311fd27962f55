import type { Span } from "./span.ts";

/** A shell body as commands and operators; every span is in offsets of the Dockerfile's source. */
export interface Script {
	items: ShellNode[];
	/** Operators and separators at the top: `&&`, `||`, `;`, `&`, newline. */
	errors: { message: string; span: Span }[];
	/** Whether the body was cut at the size or depth limit. */
	truncated: boolean;
}

export interface Operator {
	text: string;
	span: Span;
}

export type ShellNode =
	| Command
	| { kind: "and-or"; span: Span; items: ShellNode[]; operators: Operator[] }
	| { kind: "pipeline"; span: Span; negated: Span | null; items: ShellNode[]; operators: Operator[] }
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
			do: Span;
			body: ShellNode[];
			end: Span;
			redirects: Redirect[];
	  }
	| { kind: "c-for"; span: Span; keyword: Span; header: Span; body: ShellNode[]; end: Span; redirects: Redirect[] }
	| {
			kind: "case";
			span: Span;
			keyword: Span;
			subject: ShellWord;
			in: Span;
			items: { patterns: ShellWord[]; span: Span; body: ShellNode[]; terminator: Operator | null }[];
			end: Span;
			redirects: Redirect[];
	  }
	| { kind: "function"; span: Span; name: string; nameSpan: Span; body: ShellNode[]; redirects: Redirect[] }
	| { kind: "test"; span: Span; open: Span; close: Span; words: ShellWord[]; redirects: Redirect[] }
	| { kind: "arithmetic"; span: Span; text: string }
	| { kind: "unknown"; span: Span; text: string };

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
}

export interface Assignment {
	name: string;
	append: boolean;
	value: ShellWord | null;
	span: Span;
	nameSpan: Span;
}

export interface Redirect {
	operator: string;
	/** The descriptor before the operator, or null. */
	fd: number | null;
	target: ShellWord | null;
	span: Span;
	operatorSpan: Span;
	/** The body of a here-document. */
	heredoc?: { content: string; span: Span; expand: boolean };
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
}

/** Pieces of a word that deserve a sentence; plain literal text is `literal`. They cover the word. */
export type WordPart =
	| { kind: "literal"; span: Span; text: string }
	| { kind: "single-quoted" | "ansi-quoted" | "escaped"; span: Span; text: string }
	| { kind: "double-quoted"; span: Span; parts: WordPart[] }
	| { kind: "variable"; span: Span; name: string; operator: string | null; word: string | null; braces: boolean }
	| { kind: "command-substitution"; span: Span; backquoted: boolean; body: ShellNode[]; operators: Operator[] }
	| { kind: "process-substitution"; span: Span; direction: "in" | "out"; body: ShellNode[] }
	| { kind: "arithmetic"; span: Span; text: string }
	| { kind: "glob" | "brace" | "tilde"; span: Span; text: string };
