import { stepsBy } from "../../simulate/index-of.ts";
import { type LineContext, say } from "../context.ts";
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
		beware: [
			...(isSet(mount, "required") ? [] : [say(`${KEY}#beware.optional`, { id })]),
			...(knowsHosts(context) ? [] : [say(`${KEY}#beware.hosts`)]),
		],
	};
};

/** Whether this line or one before it in the stage fetches the keys of servers. */
function knowsHosts({ simulation, stage, instruction }: LineContext): boolean {
	const scans = stepsBy(simulation, "ssh-keyscan", (step) =>
		step.stage && step.executions.some(({ invocation }) => invocation.name === "ssh-keyscan") ? [step.stage] : [],
	);
	for (let own = stage; own; own = own.parent) {
		if (scans.get(own)?.some((step) => step.place.index <= instruction.index)) return true;
	}
	return false;
}
