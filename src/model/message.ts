import type { Span } from "./span.ts";

/**
 * What the engine says: the key of a sentence in the knowledge base and what to put into it. No prose, no locale.
 * A key is `<folder>/<entry>#<path.inside.the.entry>`, for instance `instructions/copy#what.context`.
 */
export interface Message {
	key: string;
	values?: Values;
}

export type Values = Record<string, Value>;

/**
 * - a string is the reader's text or a code name, shown as it is, never parsed;
 * - a number is formatted for the locale and may choose a plural form;
 * - a `day` is shown as the locale writes dates, a `duration` in its words for the units;
 * - `lines` are references to lines of the file (from 1), shown as links;
 * - a message is a phrase put inside; a list of messages becomes clauses joined by semicolons;
 * - a list of strings is joined as the locale joins lists.
 */
export type Value = string | number | Message | LineRef | Day | Duration | string[] | Message[];

/** A day as `YYYY-MM-DD`. */
export interface Day {
	day: string;
}

/** A duration as counts of units, the largest first: `1m30s` is a minute and 30 seconds. */
export interface Duration {
	duration: { count: number; unit: DurationUnit }[];
}

export type DurationUnit = "hour" | "minute" | "second" | "millisecond";

export interface LineRef {
	lines: number[];
	/** How many more there are than are named. */
	more?: number;
}

/** What a word is, for colours in the editor and on the cards. */
export type Role =
	| "keyword"
	| "flag"
	| "option"
	| "command"
	| "subcommand"
	| "variable"
	| "stage"
	| "image"
	| "tag"
	| "digest"
	| "registry"
	| "path"
	| "package"
	| "url"
	| "string"
	| "operator"
	| "number"
	| "port"
	| "user"
	| "heredoc"
	| "directive"
	| "comment"
	| "text";

/** One word of the file with its sentences. Parts of one level do not overlap; a part's own parts lie inside it. */
export interface PartNote {
	span: Span;
	role: Role;
	/** False where the knowledge base lacks the thing and only a generic sentence stands. */
	known: boolean;
	/** What kind of thing was looked up (`known: false` also where a general sentence is true, as for any path), for `linewise coverage`: `commands`, `options`, `images`, … with the name as counted. */
	counts?: { kind: string; name: string; known?: boolean };
	what: Message;
	why?: Message[];
	beware?: Message[];
	parts: PartNote[];
}
