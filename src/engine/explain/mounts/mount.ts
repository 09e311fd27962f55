import type { Mount, Word } from "../../../model/dockerfile.ts";
import type { WordKind } from "../../../model/facts.ts";
import type { Message, PartNote } from "../../../model/message.ts";
import { isWithin, resolvePath } from "../../simulate/paths.ts";
import { inOrder, type LineContext, leaf, say } from "../context.ts";
import { locatedWord } from "../pairs.ts";
import { explainWord } from "../words/word.ts";

/** Explains one type of mount. One file each, with the entry of the same name in `instructions/mounts/`. */
export type MountExplainer = (context: LineContext, mount: Mount) => MountNote;

interface MountNote {
	what: Message;
	why: Message[];
	beware: Message[];
}

type MountOption = Mount["options"][number];

/** Options that a type has, by the reference. The `type` itself is an option of each. */
const OPTIONS: Record<Mount["type"], string[]> = {
	bind: ["target", "source", "from", "readwrite", "readonly"],
	cache: ["id", "target", "readonly", "readwrite", "sharing", "from", "source", "mode", "uid", "gid"],
	tmpfs: ["target", "size"],
	secret: ["id", "target", "source", "env", "required", "mode", "uid", "gid"],
	ssh: ["id", "target", "required", "mode", "uid", "gid"],
};
/** Types whose target counts from the working directory; that of a secret has a directory of its own. */
const IN_WORKDIR = new Set<Mount["type"]>(["bind", "cache", "tmpfs"]);
const FLAGS = new Set(["readwrite", "readonly", "required"]);
const SHARING = new Set(["shared", "private", "locked"]);

/** What the value of an option stands for, where that is worth a part of its own. */
const KINDS: Record<string, WordKind> = { target: "directory", mode: "mode" };

/** A part for each option, in order of the text. */
export function optionParts(context: LineContext, mount: Mount): PartNote[] {
	return inOrder(mount.options.map((option) => optionPart(context, mount, option)));
}

function optionPart(context: LineContext, mount: Mount, option: MountOption): PartNote {
	const key = `instructions/mounts/${mount.type}#option`;
	const { name, value } = option;
	if (name === "type") {
		if (value?.toLowerCase() === mount.type)
			return leaf({ span: option.span, role: "option", what: say(`${key}.type`) });
		const what = say("instructions/flags/mount#type.unknown", { type: value ?? "" });
		return leaf({ span: option.span, role: "option", known: false, what });
	}
	const counts = { kind: "mounts", name: `${mount.type} ${option.written}` };
	if (!OPTIONS[mount.type].includes(name)) {
		const what = say("instructions/flags/mount#option.unknown", { option: option.written, type: mount.type });
		return leaf({ span: option.span, role: "option", known: false, counts, what });
	}
	const why = isFirstLock(context, mount, option) ? [say(`instructions/mounts/${mount.type}#why.apt-lock`)] : [];
	const path = name === "target" && IN_WORKDIR.has(mount.type) && value && !/^[/$~]/.test(value) ? value : null;
	const what =
		path === null
			? sentence(`${key}.${name}`, name, value)
			: say("instructions/flags/mount#option.from-workdir", {
					value: path,
					path: resolvePath(context.state?.workdir.value ?? "/", path),
				});
	const part = leaf({ span: option.span, role: "option", counts, what, ...(why.length > 0 && { why }) });
	const word = wordOf(context, option);
	const kind = mount.type === "secret" && name === "target" ? "file" : KINDS[name];
	if (word && kind) part.parts.push(explainWord(context, word, kind));
	return part;
}

/** Whether an option makes builds wait for each other where apt itself would not: told of an instruction's first one. */
function isFirstLock({ instruction, state }: LineContext, mount: Mount, option: MountOption): boolean {
	const locks = (one: Mount) =>
		one.type === "cache" &&
		optionValue(one, "sharing") === "locked" &&
		isOfApt(resolvePath(state?.workdir.value ?? "/", one.target ?? ""));
	return option.name === "sharing" && instruction.mounts.find(locks) === mount;
}

/** Whether apt keeps its lists or the files of packages at a path. */
export function isOfApt(path: string): boolean {
	return isWithin(path, "/var/cache/apt") || isWithin(path, "/var/lib/apt");
}

function sentence(key: string, name: string, value: string | null): Message {
	if (FLAGS.has(name)) return say(`${key}.${value === null || /^(1|t|true)$/i.test(value) ? "on" : "off"}`);
	if (name === "sharing")
		return SHARING.has(value ?? "") ? say(`${key}.${value}`) : say(`${key}.other`, { value: value ?? "" });
	return say(key, { value: value ?? "" });
}

function wordOf(context: LineContext, option: MountOption): Word | null {
	if (option.value === null || option.value === "" || !option.valueSpan) return null;
	return locatedWord(context, option.value, option.valueSpan);
}

/** The value of an option, or null where it is missing. */
export function optionValue(mount: Mount, name: string): string | null {
	return mount.options.find((option) => option.name === name)?.value ?? null;
}

/** Whether an option that is true or false is given and true. */
export function isSet(mount: Mount, name: string): boolean {
	const option = mount.options.find((one) => one.name === name);
	return option !== undefined && (option.value === null || /^(1|t|true)$/i.test(option.value));
}
