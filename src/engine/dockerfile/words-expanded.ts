import type { Span } from "../../model/span.ts";
import type { Environment } from "./environment.ts";
import { expandWord } from "./expand.ts";
import type { ExpandError, ExpandOptions, Expansion } from "./lexer.ts";
import { type FoundProblem, problem, quote } from "./problems.ts";

/** Expands words with the file's escape character and turns failures into problems. */
export class Expander {
	private readonly escape: string;

	constructor(escape: string) {
		this.escape = escape;
	}

	/** The expanded word, or null where it cannot be expanded. */
	expand(
		text: string,
		env: Environment,
		span: Span,
		instruction: number,
		problems: FoundProblem[],
		options?: ExpandOptions,
	): string | null {
		const { error, result } = this.words(text, env, span, instruction, problems, { ...options, words: false });
		return error ? null : result;
	}

	/** As `expand`, with the words that the result splits into. */
	words(
		text: string,
		env: Environment,
		span: Span,
		instruction: number,
		problems: FoundProblem[],
		options?: ExpandOptions,
	): Expansion {
		const expansion = expandWord(text, env.get, options?.quotes === false ? "\\" : this.escape, options);
		if (expansion.error) problems.push(toProblem(expansion.error, text, span, instruction));
		return expansion;
	}
}

function toProblem(
	{ code, name = "", detail = "" }: ExpandError,
	text: string,
	span: Span,
	instruction: number,
): FoundProblem {
	const word = quote(text);
	if (code === "single-quote" || code === "double-quote") {
		return problem("build", "quote-unclosed", { word, quote: code === "single-quote" ? "'" : '"' }, span, instruction);
	}
	if (code === "unset" || code === "empty") {
		return problem(
			"build",
			"variable-required",
			{ word, name: quote(name), ...(detail ? { message: quote(detail) } : {}) },
			span,
			instruction,
		);
	}
	if (code === "modifier" && /\$\{(?:templateOption|localEnv|containerEnv):/.test(text))
		return problem("build", "substitution-template", { word }, span, instruction);
	if (code === "modifier")
		return problem("build", "substitution-modifier", { word, modifier: quote(detail) }, span, instruction);
	return problem("build", "substitution-broken", { word }, span, instruction);
}
