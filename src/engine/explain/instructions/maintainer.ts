import { type Explainer, inOrder, keywordPart, leaf, say } from "../context.ts";
import { lendsOnly } from "../neighbours.ts";

const KEY = "instructions/maintainer";

/** MAINTAINER: the author's name, in a way that is no longer recommended. */
export const maintainer: Explainer = (context) => {
	const { args } = context.instruction;
	const author = args.map((word) => word.text).join(" ");
	return {
		what: say(`${KEY}#what`, { author }),
		why: [],
		beware: [
			...(lendsOnly(context) ? [say(`${KEY}#beware.stage`)] : []),
			say(`${KEY}#beware.deprecated`, { label: `LABEL org.opencontainers.image.authors=${JSON.stringify(author)}` }),
		],
		parts: inOrder([
			keywordPart(context),
			...args.map((word) =>
				leaf({ span: word.span, role: "string", what: say(`${KEY}#author`, { author: word.text }) }),
			),
		]),
	};
};
