import { say } from "../context.ts";
import { type FlagExplainer, flagPart, isOn, tooOld } from "./flag.ts";

const KEY = "instructions/flags/keep-git-dir";

/** ADD --keep-git-dir: whether the history of a Git repository is added too. */
export const keepGitDir: FlagExplainer = (context, flag) =>
	flagPart(flag, {
		what: say(`${KEY}#what.${isOn(flag) ? "on" : "off"}`),
		...(isOn(flag) && { why: [say(`${KEY}#why`)] }),
		beware: tooOld(context, "ADD --keep-git-dir", "1.1"),
	});
