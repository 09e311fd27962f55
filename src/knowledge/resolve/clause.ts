import type { Rich } from "../../model/rich.ts";

/**
 * Sentences as clauses of one: joined by semicolons, the first letter small (names and acronyms keep theirs), the full
 * stop gone. `first`: the clauses begin their sentence, so the first keeps its capital.
 */
export function asClauses(sentences: Rich[], first: boolean): Rich {
	return sentences.flatMap((sentence, index) => {
		const clause = withoutStop(index === 0 && first ? sentence : decapitalise(sentence));
		return index === 0 ? clause : ["; ", ...clause];
	});
}

/** A word of one capital and small letters only: not `Node.js`, `APT`, `OpenSSL`. */
const PLAIN_WORD = /^\p{Lu}[\p{Ll}'’-]*(?=[\s,;:—)]|$)/u;

/** Names that look like plain words; in Russian every word in Latin letters is a name. */
const NAMES =
	/^(?:Debian|Ubuntu|Alpine|Linux|Windows|Java|Python|Ruby|Perl|Rust|Go|Docker|Git|Maven|Gradle|Composer|Apache|Erlang|Elixir|Swift|Kotlin|Scala|Express|React|Django|Flask|Rails|Redis|Tomcat|Microsoft|Google|Amazon|Oracle|Wolfi|Chainguard|Fedora|Yarn|Kubernetes)$/;

function decapitalise(rich: Rich): Rich {
	const [head, ...rest] = rich;
	const word = typeof head === "string" ? PLAIN_WORD.exec(head)?.[0] : undefined;
	if (typeof head !== "string" || word === undefined || NAMES.test(word)) return rich;
	if (
		/\p{Script=Latin}/u.test(word) &&
		rich.some((inline) => typeof inline === "string" && /\p{Script=Cyrillic}/u.test(inline))
	)
		return rich;
	return [head.charAt(0).toLowerCase() + head.slice(1), ...rest];
}

function withoutStop(rich: Rich): Rich {
	const last = rich.at(-1);
	if (typeof last !== "string" || !last.endsWith(".") || last.endsWith("..")) return rich;
	const shorter = last.slice(0, -1);
	return shorter ? [...rich.slice(0, -1), shorter] : rich.slice(0, -1);
}
