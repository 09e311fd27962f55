const expressions = new Map<string, RegExp>();

/** A pattern of the knowledge base that must match a text as a whole; made once, however often it is asked for. */
export function whole(pattern: string): RegExp {
	let expression = expressions.get(pattern);
	if (!expression) {
		expression = new RegExp(`^(?:${pattern})$`);
		expressions.set(pattern, expression);
	}
	return expression;
}
