import type { Flag, Mount } from "../../../model/dockerfile.ts";
import type { PartNote } from "../../../model/message.ts";
import type { LineContext } from "../context.ts";
import { bind } from "./bind.ts";
import { cache } from "./cache.ts";
import { type MountExplainer, optionParts } from "./mount.ts";
import { secret } from "./secret.ts";
import { ssh } from "./ssh.ts";
import { tmpfs } from "./tmpfs.ts";

const TYPES: Record<Mount["type"], MountExplainer> = { bind, cache, secret, ssh, tmpfs };

/** Explains `--mount=…` with each of its options. */
export function explainMount(context: LineContext, mount: Mount, flag: Flag): PartNote {
	const { what, why, beware } = TYPES[mount.type](context, mount);
	return {
		span: flag.span,
		role: "flag",
		known: true,
		counts: { kind: "mounts", name: mount.type },
		what,
		...(why.length > 0 && { why }),
		...(beware.length > 0 && { beware }),
		parts: optionParts(context, mount),
	};
}
