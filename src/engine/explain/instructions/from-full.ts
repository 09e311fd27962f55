import type { Message } from "../../../model/message.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** The image starts from the full variant once more, with the compilers for whose sake there are stages: little is left behind. */
export function fullAgain({ stage, simulation, ships }: LineContext): Message[] {
	const { image = null, resolvedBase = null } = stage ?? {};
	if (!stage || !ships || stage.parent || image?.facts?.buildpack !== "full" || image.distro !== "debian") return [];
	const { variants } = image.facts;
	if (!variants.some(({ match }) => match === "slim")) return [];
	// Another variant, `slim` among them, is not the full one.
	if (image.pieces.some(({ variant }) => variant !== null && variants[variant]?.distro)) return [];
	const same = simulation.stages.find(
		(one) => one.index < stage.index && !one.parent && one.resolvedBase === resolvedBase,
	);
	if (!same?.usedBy.some((use) => use.how === "copy" && use.stage === stage.index)) return [];
	const values = { base: resolvedBase ?? "", image: image.reference.name, line: lineRef(same.startLine) };
	return [say("instructions/from#beware.full-again", values)];
}
