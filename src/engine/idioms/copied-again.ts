import { lineRef } from "../explain/context.ts";
import { resolvePath } from "../simulate/paths.ts";
import type { Step } from "../simulate/simulation.ts";
import { contextCopies } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** A directory is copied that holds what an earlier line has copied to the same place already. */
export const copiedAgain: Idiom = {
	*find(simulation) {
		for (const copies of contextCopies(simulation).values()) {
			// What was copied so far, by each directory of the context that it lies in.
			const inside = new Map<string, (Copied & { step: Step })[]>();
			for (const step of copies) {
				const own = sourceOf(step);
				if (!own) continue;
				const { index } = step.instruction;
				const part = inside
					.get(own.source)
					?.find(({ source, target }) => target === resolvePath(own.target, source.slice(own.source.length + 1)));
				for (let at = own.source.lastIndexOf("/"); at > 0; at = own.source.lastIndexOf("/", at - 1)) {
					const directory = own.source.slice(0, at);
					const parts = inside.get(directory);
					if (parts) parts.push({ ...own, step });
					else inside.set(directory, [{ ...own, step }]);
				}
				if (!part || /\.\w+$/.test(part.source)) continue;
				const { instruction: before } = part.step;
				const values = { directory: own.source, part: part.source, line: lineRef(before.startLine) };
				yield { at: [before.index, index], says: [{ at: index, values, last: true }] };
			}
		}
	},
};

interface Copied {
	source: string;
	target: string;
}

/** The one directory or file that a line takes, and where it comes to lie. */
function sourceOf({ transfer }: Step): Copied | null {
	const [only, ...others] = transfer?.sources ?? [];
	if (!transfer || !only || others.length > 0 || only.kind !== "context") return null;
	const source = only.path.replace(/^\.?\//, "").replace(/\/$/, "");
	return source === "" || source === "." ? null : { source, target: transfer.target.replace(/(.)\/$/, "$1") };
}
