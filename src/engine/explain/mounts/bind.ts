import type { Message } from "../../../model/message.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { resolvePath } from "../../simulate/paths.ts";
import { findStage } from "../../simulate/transfer.ts";
import { type LineContext, lineRef, say } from "../context.ts";
import { isSet, type MountExplainer } from "./mount.ts";

const KEY = "instructions/mounts/bind";

/** A bind mount: files of the context, a stage or an image, shown to one command without a copy. */
export const bind: MountExplainer = (context, mount) => {
	const { state, stage, simulation } = context;
	const target = resolvePath(state?.workdir.value ?? "/", mount.target ?? ".");
	const source = mount.source && !/^(\.|\.\/|\/)$/.test(mount.source) ? mount.source : null;
	const from = mount.from && stage ? findStage(mount.from, stage.index, simulation.stages) : null;
	const own = context.instruction.mounts.find(({ type }) => type === "bind") === mount;
	// What holds for every such mount is told at the first one of the file, or of its line.
	const why: Message[] = own && isFirst(context) ? [say(`${KEY}#why.no-layer`)] : [];
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
		beware:
			!own || isSet(mount, "readwrite") || isSet(mount, "readonly") ? [] : [say(`${KEY}#beware.read-only`, { target })],
	};
};

/** Whether no line before has a bind mount. */
function isFirst({ simulation, instruction }: LineContext): boolean {
	const binds = stepsBy(simulation, "bind mounts", (step) =>
		step.instruction.mounts.some(({ type }) => type === "bind") ? [true] : [],
	);
	return binds.get(true)?.[0]?.place.index === instruction.index;
}
