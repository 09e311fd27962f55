import { say } from "../context.ts";
import { expandWordText } from "../words/word.ts";
import { type FlagExplainer, flagPart, tooOld, valueParts } from "./flag.ts";

const KEY = "instructions/flags/chmod";

/** COPY and ADD --chmod: the permissions of what is copied. */
export const chmod: FlagExplainer = (context, flag) => {
	const mode = expandWordText(context, flag.value ?? "");
	const octal = /^[0-7]{3,4}$/.test(mode);
	const closed = octal && (Number(mode.at(-3)) & 1) === 0;
	const { transfer } = context.step;
	const trees = transfer?.sources.some((source) => !/\.\w+$/.test(source.path) && source.kind !== "heredoc") === true;
	return flagPart(flag, {
		what: say(`${KEY}#what`, { mode }),
		why: [say(`${KEY}#why`, { mode })],
		beware: [
			...(closed && trees ? [say(`${KEY}#beware.directories`, { mode })] : []),
			...(octal ? tooOld(context, "--chmod", "1.2") : tooOld(context, `--chmod=${mode}`, "1.14")),
		],
		parts: valueParts(context, flag, "mode"),
	});
};
