import type { Message } from "../../../model/message.ts";
import { variableEntry } from "../../lookup.ts";
import { isRoot } from "../../simulate/conditions.ts";
import { baseName } from "../../simulate/paths.ts";
import { type LineContext, say } from "../context.ts";
import { isSet, type MountExplainer, optionValue } from "./mount.ts";

const KEY = "instructions/mounts/secret";

/** A secret mount: a password, a token or a key for one command, kept out of the image. */
export const secret: MountExplainer = (context, mount) => {
	const env = optionValue(mount, "env");
	const id = mount.source ?? mount.id ?? (mount.target ? baseName(mount.target) : (env ?? ""));
	const target = mount.target ?? (env === null ? `/run/secrets/${baseName(id)}` : null);
	const form = env !== null && target !== null ? "both" : env !== null ? "variable" : "file";
	const beware: Message[] = [];
	if (!isSet(mount, "required")) beware.push(say(`${KEY}#beware.optional`, { id }));
	const user = context.state?.user;
	if (
		target !== null &&
		user &&
		!isRoot(user.value) &&
		optionValue(mount, "uid") === null &&
		optionValue(mount, "mode") === null
	) {
		beware.push(say(`${KEY}#beware.owner`, { user: user.value.replace(/:.*/, "") }));
	}
	if (env !== null) beware.push(say(`${KEY}#beware.environment`, { name: env }));
	return {
		what: say(`${KEY}#what.${form}`, { id, ...(env !== null && { name: env }), ...(target !== null && { target }) }),
		why: [
			...meaningOf(context, env),
			say(`${KEY}#why.nowhere`),
			say(`${KEY}#why.pass`, { option: `--secret id=${id},src=` }),
		],
		beware,
	};
};

/** What a well-known variable tells the programs that look for it. */
function meaningOf({ simulation }: LineContext, name: string | null): Message[] {
	const entry = name === null ? null : variableEntry(simulation.facts, name);
	return name !== null && entry && !entry.facts.custom && entry.facts.secret
		? [say(`variables/${entry.id}#what`, { name })]
		: [];
}
