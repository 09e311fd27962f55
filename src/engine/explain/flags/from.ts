import type { Message } from "../../../model/message.ts";
import { rootStage } from "../../simulate/stage.ts";
import { leaf, lineRef, say } from "../context.ts";
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
		if (base !== null && context.stage && base !== rootStage(context.stage).resolvedBase)
			why.push(say(`${KEY}#why.stage`, { base }));
		if (/^\d+$/.test(value)) beware.push(say(`${KEY}#beware.number`, { number: value }));
	} else if (value.includes("$")) {
		what = say(`${KEY}#what.variable`, { value });
		beware.push(say(`${KEY}#beware.variable`));
	} else {
		what = say(`${KEY}#what.image`, { image: value });
		why.push(say(`${KEY}#why.image`));
		if (!/[:@]/.test(value)) beware.push(say(`${KEY}#beware.latest`, { image: value }));
	}
	const parts = flag.valueSpan ? [leaf({ span: flag.valueSpan, role: stage ? "stage" : "image", what })] : [];
	return flagPart(flag, { what, why, beware, parts });
};
