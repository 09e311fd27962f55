import type { Message } from "../../../model/message.ts";
import { findImage } from "../../images/family.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { type LineContext, leaf, lineRef, say } from "../context.ts";
import { noteOfPiece } from "../images.ts";
import { type FlagExplainer, flagPart } from "./flag.ts";

const KEY = "instructions/flags/from";

/** COPY --from: a stage, an image or a named context instead of the build context. */
export const from: FlagExplainer = (context, flag) => {
	const source = context.step.transfer?.from;
	const value = flag.value ?? "";
	const stage = source?.stage;
	const why: Message[] = [];
	const beware: Message[] = [];
	let what: Message;
	if (stage) {
		const line = lineRef(stage.startLine);
		what = stage.name
			? say(`${KEY}#what.stage`, { stage: stage.name, line })
			: say(`${KEY}#what.number`, { number: value, line });
		const base = rootStage(stage).resolvedBase;
		// Of a stage that ships the line itself tells what stays behind.
		const elsewhere = context.stage && base !== rootStage(context.stage).resolvedBase;
		if (base !== null && elsewhere && !context.ships && isFirst(context, stage))
			why.push(say(`${KEY}#why.stage`, { base }));
		if (/^\d+$/.test(value)) beware.push(say(`${KEY}#beware.number`, { number: value }));
	} else if (value.includes("$")) {
		what = say(`${KEY}#what.variable`, { value });
		beware.push(say(`${KEY}#beware.variable`));
	} else {
		what = say(`${KEY}#what.image`, { image: value });
		why.push(...variantReasons(context, value), say(`${KEY}#why.image`));
		if (!/[:@]/.test(value)) beware.push(say(`${KEY}#beware.latest`, { image: value }));
	}
	const parts = flag.valueSpan ? [leaf({ span: flag.valueSpan, role: stage ? "stage" : "image", what })] : [];
	return flagPart(flag, { what, why, beware, parts });
};

/** Whether no line before this one takes anything from that stage into this one. */
function isFirst({ simulation, instruction, stage }: LineContext, source: Stage): boolean {
	const between = (to: Stage | null, from: Stage | null | undefined) =>
		to && from ? [`${from.index} ${to.index}`] : [];
	const copies = stepsBy(simulation, "copies between stages", (step) =>
		between(step.stage, step.transfer?.from?.stage),
	);
	const [key = ""] = between(stage, source);
	return copies.get(key)?.[0]?.place.index === instruction.index;
}

/** What the image's family says of the pieces of its tag, such as `2-bin`: what there is to take. */
function variantReasons(context: LineContext, name: string): Message[] {
	const { instruction, stage, state, simulation } = context;
	const image = findImage(name, simulation.facts);
	return image.pieces.flatMap((piece) => {
		if (piece.variant === null || /^[\d.]+$/.test(piece.text)) return [];
		const { what } = noteOfPiece(image, piece, simulation.facts, { instruction, stage, state, phase: "build" });
		return what?.key.startsWith("images/")
			? [say("instructions/from#why.variant", { variant: piece.text, means: [what] })]
			: [];
	});
}
