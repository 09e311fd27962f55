import { lineRef } from "../explain/context.ts";
import type { Step } from "../simulate/simulation.ts";
import { copiesFrom } from "./copies.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** What the image takes of a Next.js build with `output: "standalone"`, by the end of its path. */
const PIECES: [RegExp, string][] = [
	[/\/\.next\/standalone\/?$/, "standalone"],
	[/\/\.next\/static\/?$/, "static"],
	[/\/public\/?$/, "public"],
];

/** The standalone server of Next.js is copied with the two directories that it lacks. */
export const nextStandalone: Idiom = {
	rank: 34,
	instead: ["instructions/copy#why.made"],
	*find(simulation) {
		for (const [, steps] of copiesFrom(simulation)) {
			const pieces = steps.map((step) => ({ step, piece: pieceOf(step) })).filter(({ piece }) => piece !== null);
			const server = pieces.find(({ piece }) => piece === "standalone")?.step;
			if (!server) continue;
			const own = pieces.filter(({ step }) => step.stage === server.stage);
			const values = { line: lineRef(server.instruction.startLine) };
			yield {
				at: own.map(({ step }) => step.instruction.index),
				says: own.map(({ step, piece }): Recognised["says"][number] => ({
					at: step.instruction.index,
					form: piece ?? "standalone",
					values,
				})),
				values,
			};
		}
	},
};

function pieceOf({ transfer }: Step): string | null {
	const [source] = transfer?.sources ?? [];
	if (!source || transfer?.sources.length !== 1) return null;
	return PIECES.find(([end]) => end.test(source.path))?.[1] ?? null;
}
