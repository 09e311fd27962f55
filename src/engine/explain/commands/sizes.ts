import type { Invocation, UsedOption } from "../../../model/invocation.ts";
import type { Values } from "../../../model/message.ts";

/** Megabytes by the units that the JVM and most tools write. */
const UNITS: Record<string, number> = { k: 1 / 1024, m: 1, g: 1024, t: 1024 * 1024 };

/** The megabytes of a size such as `512m` or `2g`, or null where the text is none. */
function megabytesOf(text: string | null): number | null {
	const [, number, unit = ""] = /^(\d+)([kmgt])$/i.exec(text ?? "") ?? [];
	return number === undefined ? null : Number(number) * (UNITS[unit.toLowerCase()] ?? 1);
}

/** Placeholders of an option that takes a size: whole gigabytes or megabytes, and how often it fits into Java's heap. */
export function sizesOf({ facts, value }: UsedOption, { options }: Invocation): Values {
	const size = facts?.value?.kind === "size" ? megabytesOf(value) : null;
	if (size === null || size <= 0) return {};
	const heap = megabytesOf(options.findLast(({ written }) => written === "-Xmx")?.value ?? null);
	const fits = heap === null ? null : heap / size;
	return {
		...(Number.isInteger(size / 1024) ? { giga: size / 1024 } : Number.isInteger(size) ? { mega: size } : {}),
		...(fits !== null && Number.isInteger(fits) && { fits }),
	};
}
