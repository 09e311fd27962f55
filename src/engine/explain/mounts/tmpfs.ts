import { say } from "../context.ts";
import { expandWordText } from "../words/word.ts";
import { type MountExplainer, optionValue } from "./mount.ts";

const KEY = "instructions/mounts/tmpfs";

/** A tmpfs mount: a directory in memory for one command. */
export const tmpfs: MountExplainer = (context, mount) => ({
	what: say(`${KEY}#what`, { target: expandWordText(context, mount.target ?? "") }),
	why: [say(`${KEY}#why`)],
	beware: optionValue(mount, "size") === null ? [say(`${KEY}#beware.memory`)] : [],
});
