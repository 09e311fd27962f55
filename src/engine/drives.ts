/** A path on a Windows drive as the simulation holds it, and as a text may write it. */
const HELD = /^[A-Za-z]:\//;
const SLASHED = /(?<![\w/])[A-Za-z]:\/(?!\/)/;
const BACKSLASHED = /(?<![\w/])[A-Za-z]:\\/;

/**
 * Plain data with its paths on Windows drives as Windows writes them. The simulation holds all paths with slashes; they
 * stay so where the text has that very path, or writes all such paths with slashes. What has none of them is the same
 * object as before.
 */
export function withDrives<Data>(data: Data, source: string): Data {
	if (SLASHED.test(source) && !BACKSLASHED.test(source)) return data;
	return mapped(data, (text) => (HELD.test(text) && !source.includes(text) ? text.replaceAll("/", "\\") : text));
}

function mapped<Data>(data: Data, change: (text: string) => string): Data;
function mapped(data: unknown, change: (text: string) => string): unknown {
	if (typeof data === "string") return change(data);
	if (data === null || typeof data !== "object") return data;
	if (Array.isArray(data)) {
		const items = data.map((item) => mapped(item, change));
		return items.some((item, index) => item !== data[index]) ? items : data;
	}
	const entries = Object.entries(data).map(([key, value]) => [key, value, mapped(value, change)] as const);
	if (entries.every(([, before, after]) => before === after)) return data;
	return Object.fromEntries(entries.map(([key, , after]) => [key, after]));
}
