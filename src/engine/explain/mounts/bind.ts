import type { Mount } from "../../../model/dockerfile.ts";
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
	const binds = context.instruction.mounts.filter(({ type }) => type === "bind");
	// What holds for every such mount is told at the first one of the file, or of its line.
	const why: Message[] = binds[0] === mount && isFirst(context) ? [say(`${KEY}#why.no-layer`)] : [];
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
		beware: binds.find((one) => !isTold(one)) !== mount ? [] : [say(`${KEY}#beware.read-only`, { target })],
	};
};

/** Whether an option that is written says whether one may write there. */
function isTold(mount: Mount): boolean {
	return isSet(mount, "readwrite") || isSet(mount, "readonly");
}

/** Whether no line before has a bind mount. */
function isFirst({ simulation, instruction }: LineContext): boolean {
	const binds = stepsBy(simulation, "bind mounts", (step) =>
		step.instruction.mounts.some(({ type }) => type === "bind") ? [true] : [],
	);
	return binds.get(true)?.[0]?.place.index === instruction.index;
}
