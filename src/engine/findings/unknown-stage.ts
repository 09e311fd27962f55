import { nearest } from "../dockerfile/nearest.ts";
import { findImage } from "../images/family.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";

/** `--from` with a plain name that is no stage: Docker then looks for an image of that name. */
export const unknownStage: Rule = {
	aliases: ["hadolint/DL3022"],
	severity: "warning",
	*check(simulation) {
		for (const { instruction, transfer } of simulation.steps) {
			const flag = instruction.flags.find(({ name }) => name === "from");
			const name = transfer?.from?.image;
			if (!flag?.valueSpan || !name || !isUnknown(name, simulation)) continue;
			const stages = simulation.stages.slice(0, -1).flatMap((stage) => stage.name || []);
			const meant = nearest(name, stages);
			const fix = meant && { edits: [{ span: flag.valueSpan, text: meant }] };
			yield {
				at: instruction.index,
				span: flag.valueSpan,
				form: meant ? "near" : "far",
				values: { name, ...(meant && { meant }) },
				...(fix && { fix }),
			};
		}
	},
};

/** A name without tag, digest and path, that is neither a stage anywhere in the file nor an image that one knows. */
function isUnknown(name: string, { stages, facts }: Simulation): boolean {
	if (!/^[a-zA-Z][\w-]*$/.test(name)) return false;
	return !stages.some((stage) => stage.name.toLowerCase() === name.toLowerCase()) && !findImage(name, facts).facts;
}
