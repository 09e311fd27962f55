import type { Dockerfile, Instruction } from "../../../model/dockerfile.ts";
import type { Span } from "../../../model/span.ts";
import { expandWord, variableUses } from "../../dockerfile/expand.ts";

/** A text in which the builder replaces variables, with its place. */
interface Expandable {
	text: string;
	span: Span;
	/** The body of a heredoc, where quotes are ordinary characters. */
	body?: boolean;
}

const WORDS = new Set(["ADD", "COPY", "WORKDIR", "USER", "VOLUME", "STOPSIGNAL"]);

/** Whether a dollar stands anywhere in an instruction: most have none. */
export function mentionsVariable({ source }: Dockerfile, { span }: Instruction): boolean {
	return source.slice(span.start, span.end).includes("$");
}

/** Every text of an instruction in which BuildKit replaces variables one word at a time (EXPOSE it reads otherwise). */
export function expandables({ keyword, args, flags, pairs, mounts, heredocs }: Instruction): Expandable[] {
	const of = (text: string | null, span: Span | null): Expandable[] => (text && span ? [{ text, span }] : []);
	if (keyword === "ENV" || keyword === "LABEL" || keyword === "ARG")
		return pairs.flatMap(({ key, keySpan, value, valueSpan }) => [
			...(keyword === "ARG" ? [] : of(key, keySpan)),
			...of(value, valueSpan),
		]);
	if (keyword === "RUN")
		return mounts.flatMap(({ options }) =>
			options.filter(({ name }) => EXPANDED.has(name)).flatMap(({ value, valueSpan }) => of(value, valueSpan)),
		);
	if (!WORDS.has(keyword)) return [];
	const bodies = heredocs
		.filter(({ expand }) => expand)
		.map(({ content, contentSpan }) => ({ text: content, span: contentSpan, body: true }));
	const heads = new Set(heredocs.map(({ span }) => span.start));
	return [
		...flags.filter(({ name }) => name !== "from").flatMap(({ value, valueSpan }) => of(value, valueSpan)),
		...args.filter(({ span }) => !heads.has(span.start)).flatMap(({ text, span }) => of(text, span)),
		...bodies,
	];
}

/** Options of a mount in which BuildKit replaces variables. */
const EXPANDED = new Set(["target", "source", "from", "id", "env"]);

/** A variable that a text names and the environment lacks, with its place. */
export interface Unset {
	name: string;
	span: Span;
	/** `-`, `:-` and so on; null where nothing but the value stands there. */
	operator: string | null;
	text: string;
}

/** The variables of a text that BuildKit looks up in vain, each once. */
export function unsetIn(
	{ text, span, body }: Expandable,
	has: (name: string) => string | undefined,
	escape: string,
): Unset[] {
	if (!text.includes("$")) return [];
	const expansion = expandWord(text, has, body ? "\\" : escape, { words: false, ...(body && { quotes: false }) });
	// What BuildKit cannot read it does not look up.
	if (expansion.unset.length === 0 || expansion.error) return [];
	const exact = span.end - span.start === text.length;
	const uses = exact
		? variableUses({ text, runs: [{ at: 0, source: span.start }] }, body ? "\\" : escape, body ? { quotes: false } : {})
		: [];
	return expansion.unset.map((name) => {
		const use = uses.find((one) => one.name === name);
		return { name, span: use?.span ?? span, operator: use?.operator ?? null, text };
	});
}
