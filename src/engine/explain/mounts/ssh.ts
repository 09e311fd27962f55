import { say } from "../context.ts";
import { isSet, type MountExplainer } from "./mount.ts";

const KEY = "instructions/mounts/ssh";
/** Programs that reach other machines by SSH. */
const CLIENTS = new Set(["git", "ssh", "scp", "rsync"]);

/** An ssh mount: the agent of the person who builds, for one command. */
export const ssh: MountExplainer = (context, mount) => {
	const id = mount.id ?? "default";
	const program = context.step.executions.map((one) => one.invocation.name).find((name) => CLIENTS.has(name));
	return {
		what: say(`${KEY}#what`, { id }),
		why: [
			...(program ? [say(`${KEY}#why.program`, { program })] : []),
			say(`${KEY}#why.keys`),
			say(`${KEY}#why.pass`, { option: `--ssh ${id}` }),
		],
		beware: [...(isSet(mount, "required") ? [] : [say(`${KEY}#beware.optional`, { id })]), say(`${KEY}#beware.hosts`)],
	};
};
