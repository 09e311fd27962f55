import { lineRef } from "../explain/context.ts";
import type { Idiom } from "./idiom.ts";

/** A port of one of several images from the file: the others listen on none. */
export const portOfOneImage: Idiom = {
	*find({ stages, steps }) {
		const images = stages.filter(
			({ usedBy, state, startLine }) =>
				usedBy.length === 0 && [state.cmd, state.entrypoint].some((one) => (one?.from.line ?? 0) > startLine),
		);
		for (const { instruction, stage } of steps) {
			if (instruction.keyword !== "EXPOSE" || !stage || !images.includes(stage) || stage.name === "") continue;
			const others = images.filter(
				(one) =>
					one !== stage &&
					one.parent === stage.parent &&
					one.parent !== null &&
					one.name !== "" &&
					one.state.ports.length === 0,
			);
			const [other] = others;
			if (!other) continue;
			yield {
				at: [instruction.index],
				says: [
					{
						at: instruction.index,
						form: "own",
						values: { name: stage.name, other: other.name, line: lineRef(other.startLine) },
						last: true,
					},
					...steps
						.filter((step) => step.stage === other && step.instruction.keyword === "CMD")
						.map((step) => ({ at: step.instruction.index, form: "other", values: { name: other.name }, last: true })),
				],
			};
		}
	},
};
