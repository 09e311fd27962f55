import { lineRef } from "../explain/context.ts";
import { isWithin, resolvePath } from "../simulate/paths.ts";
import type { Step } from "../simulate/simulation.ts";
import { contextCopies, isBroad } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** A directory is copied that holds what an earlier line has copied to the same place already. */
export const copiedAgain: Idiom = {
	*find(simulation) {
		for (const copies of contextCopies(simulation).values()) {
			for (const step of copies) {
				const own = sourceOf(step);
				if (!own || isBroad(step)) continue;
				const before = copies.find((one) => {
					const part = one.instruction.index < step.instruction.index ? sourceOf(one) : null;
					return (
						part !== null &&
						part.source !== own.source &&
						isWithin(`/${part.source}`, `/${own.source}`) &&
						part.target === resolvePath(own.target, part.source.slice(own.source.length + 1))
					);
				});
				const part = before && sourceOf(before);
				if (!before || !part || /\.\w+$/.test(part.source)) continue;
				const values = { directory: own.source, part: part.source, line: lineRef(before.instruction.startLine) };
				yield {
					at: [before.instruction.index, step.instruction.index],
					says: [{ at: step.instruction.index, values, last: true }],
				};
			}
		}
	},
};

/** The one directory or file that a line takes, and where it comes to lie. */
function sourceOf({ transfer }: Step): { source: string; target: string } | null {
	const [only, ...others] = transfer?.sources ?? [];
	if (!transfer || !only || others.length > 0 || only.kind !== "context") return null;
	const source = only.path.replace(/^\.?\//, "").replace(/\/$/, "");
	return source === "" || source === "." ? null : { source, target: transfer.target.replace(/(.)\/$/, "$1") };
}
