import type { Values } from "../../model/message.ts";
import { lineRef } from "../explain/context.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { below, commentBlocks } from "./comment-blocks.ts";
import { copiesOf } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

const ISSUE = /https:\/\/(?:github\.com|gitlab\.com)\/([\w.-]+\/[\w.-]+)\/(?:-\/)?issues\/(\d+)/;

/** An issue of some project that a comment gives as the reason of the lines below it. */
export const issueInComment: Idiom = {
	*find(simulation) {
		const { file } = simulation;
		const told = new Set<number>();
		for (const block of commentBlocks(file)) {
			const text = block.map((comment) => comment.text).join(" ");
			const match = ISSUE.exec(text);
			if (!match) continue;
			const next = below(simulation, block);
			if (!next || told.has(next.index)) continue;
			told.add(next.index);
			const values: Values = { repository: match[1] ?? "", number: match[2] ?? "" };
			const form = /\bwork-?\s?around|\bhack\b|\btemporar/i.test(text)
				? "workaround"
				: /\b(?:can|may|should|to) be (?:removed|dropped|deleted|reverted)\b|\b(?:remove|drop|revert) (?:this|once|when|after|it)\b/i.test(
							text,
						)
					? "until"
					: "reason";
			const pins = /\bpin(?:s|ned|ning)?\b/i.test(text) && form !== "workaround";
			const step = simulation.steps[next.index];
			if (pins) Object.assign(values, limitOf(file.source.slice(next.span.start, next.span.end), text));
			else if (step) Object.assign(values, filling(simulation, step));
			yield {
				at: [next.index],
				says: [{ at: next.index, form: pins ? (/\bwarnings?\b/i.test(text) ? "pin-warning" : "pin") : form, values }],
			};
		}
	},
};

/** The bound below which the line holds a package, and the product with a version for whose sake the comment says so. */
function limitOf(line: string, comment: string): Values {
	const [, named, below] = /["'](\w[\w.-]*)(?:\[[\w,]+\])?(?:[<>=~!]=?[\w.*]+,)*<(\d[\w.]*)["']/.exec(line) ?? [];
	if (named === undefined || below === undefined) return {};
	const product = /\bfor ([A-Za-z][\w.-]* v?\d[\w.]*)\b/.exec(comment)?.[1];
	return { package: named, below, ...(product && { product }) };
}

/** The COPY that puts files into a directory which a step makes, and these files. */
function filling(simulation: Simulation, { executions, stage, place }: Step): Values {
	const made = executions.flatMap(({ effects }) =>
		effects.flatMap((effect) => (effect.kind === "creates" && effect.as === "directory" ? [effect.path] : [])),
	);
	const copy = copiesOf(simulation, stage).find(
		({ transfer, place: { index } }) =>
			transfer?.from === null && index > place.index && made.includes(transfer.target),
	);
	const files = copy?.transfer?.sources.map(({ path }) => path) ?? [];
	return copy && files.length > 0 ? { files, fill: lineRef(copy.place.startLine) } : {};
}
