const expressions = new Map<string, RegExp>();

/**
 * A pattern of the knowledge base that must match a text as a whole; made once, however often it is asked for.
 * @param flags `i` where capitals and small letters are the same
 */
export function whole(pattern: string, flags: "" | "i" = ""): RegExp {
	const key = `${flags}/${pattern}`;
	let expression = expressions.get(key);
	if (!expression) {
		expression = new RegExp(`^(?:${pattern})$`, flags);
		expressions.set(key, expression);
	}
	return expression;
}
