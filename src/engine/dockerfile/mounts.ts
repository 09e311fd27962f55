import type { Mount } from "../../model/dockerfile.ts";
import { type MappedText, type Span, sourceSpan } from "../../model/span.ts";
import { parseFields } from "./csv.ts";

const ALIASES: Record<string, string> = {
	destination: "target",
	dst: "target",
	src: "source",
	rw: "readwrite",
	ro: "readonly",
};
export const MOUNT_TYPES = ["bind", "cache", "tmpfs", "secret", "ssh"] as const;

/** Reads the value of a `--mount`; null where it is not comma-separated values. `value` is the flag's, unquoted. */
export function parseMount(value: MappedText, span: Span, flag: number): Mount | null {
	const fields = parseFields(value.text);
	if (!fields) return null;
	const locate = (start: number, end: number) => sourceSpan(value, start, end);
	const options = fields.map(({ text, range }) => {
		const equals = text.indexOf("=");
		const written = equals < 0 ? text : text.slice(0, equals);
		const lower = written.toLowerCase();
		// A quoted field's own quotes stand before the name and after the value.
		const quoted = range.end - range.start - text.length > 0 ? 1 : 0;
		const start = range.start + quoted;
		return {
			name: Object.hasOwn(ALIASES, lower) ? (ALIASES[lower] as string) : lower,
			written,
			value: equals < 0 ? null : text.slice(equals + 1),
			span: locate(range.start, range.end),
			nameSpan: locate(start, start + written.length),
			valueSpan: equals < 0 ? null : locate(start + equals + 1, range.end - quoted),
		};
	});
	const last = (name: string) => options.findLast((option) => option.name === name)?.value ?? null;
	const type = last("type")?.toLowerCase();
	return {
		type: MOUNT_TYPES.find((known) => known === type) ?? "bind",
		options,
		target: last("target"),
		source: last("source"),
		from: last("from"),
		id: last("id"),
		span,
		flag,
	};
}
