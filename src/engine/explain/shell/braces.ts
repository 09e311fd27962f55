const MAX_WORDS = 12;

/** The words that bash makes of a word with braces, or null where they are many or hold quotes, expansions or nested braces. */
export function expandBraces(text: string): string[] | null {
	const match = /^([^{}$`'"\\]*)\{([^{}$`'"\\]*)\}(.*)$/.exec(text);
	if (!match) return null;
	const [, before = "", inside = "", after = ""] = match;
	const middle = inside.includes(",") ? inside.split(",") : rangeOf(inside);
	const rest = after.includes("{") ? expandBraces(after) : /[}$`'"\\]/.test(after) ? null : [after];
	if (!middle || !rest) return null;
	const words = middle.flatMap((one) => rest.map((tail) => before + one + tail));
	return words.length <= MAX_WORDS ? words : null;
}

/** `1..5` and `a..e`. */
function rangeOf(text: string): string[] | null {
	const numbers = /^(-?\d+)\.\.(-?\d+)$/.exec(text);
	const letters = /^([A-Za-z])\.\.([A-Za-z])$/.exec(text);
	const [from, to] = numbers
		? [Number(numbers[1]), Number(numbers[2])]
		: [letters?.[1]?.charCodeAt(0) ?? 0, letters?.[2]?.charCodeAt(0) ?? 0];
	if ((!numbers && !letters) || Math.abs(to - from) >= MAX_WORDS || /\b0\d/.test(text)) return null;
	const step = from <= to ? 1 : -1;
	const values = Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => from + index * step);
	return values.map((value) => (numbers ? String(value) : String.fromCharCode(value)));
}
