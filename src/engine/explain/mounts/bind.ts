import type { Message } from "../../../model/message.ts";
import { resolvePath } from "../../simulate/paths.ts";
import { findStage } from "../../simulate/transfer.ts";
import { lineRef, say } from "../context.ts";
import { isSet, type MountExplainer } from "./mount.ts";

const KEY = "instructions/mounts/bind";

/** A bind mount: files of the context, a stage or an image, shown to one command without a copy. */
export const bind: MountExplainer = (context, mount) => {
	const { state, stage, simulation } = context;
	const target = resolvePath(state?.workdir.value ?? "/", mount.target ?? ".");
	const source = mount.source && !/^(\.|\.\/|\/)$/.test(mount.source) ? mount.source : null;
	const from = mount.from && stage ? findStage(mount.from, stage.index, simulation.stages) : null;
	const why: Message[] = [say(`${KEY}#why.no-layer`)];
	if (!mount.from) why.push(source ? say(`${KEY}#why.cache`, { source }) : say(`${KEY}#why.cache-all`));
	const place = { target, ...(source && { source }) };
	const form = source ? "path" : "all";
	return {
		what: from
			? say(`${KEY}#what.stage.${form}`, {
					...place,
					stage: from.name || String(from.index),
					line: lineRef(from.startLine),
				})
			: mount.from
				? say(`${KEY}#what.image.${form}`, { ...place, image: mount.from })
				: say(`${KEY}#what.context.${form}`, place),
		why,
		// Options that are written say it themselves.
		beware: isSet(mount, "readwrite") || isSet(mount, "readonly") ? [] : [say(`${KEY}#beware.read-only`, { target })],
	};
};
