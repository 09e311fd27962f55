import type { Values } from "../../model/message.ts";
import type { Distro } from "../../model/state.ts";
import { lineRef } from "../explain/context.ts";
import { findImage } from "../images/family.ts";
import { rootStage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";

/** File systems that hold a system of their own. */
const WHOLE: readonly Distro[] = ["debian", "ubuntu", "alpine", "redhat", "suse", "arch", "photon", "wolfi", "amazon"];

/** Everything of another stage or image is copied over the files of a base image. */
export const wholeFileSystem: Rule = {
	aliases: ["hadolint/DL3067"],
	severity: "warning",
	*check({ steps, facts }) {
		for (const { instruction, transfer, stage } of steps) {
			if (!stage || !transfer?.from || transfer.target !== "/") continue;
			const whole = transfer.sources.find(({ path }) => path === "/");
			const word = whole && instruction.args[whole.word];
			// On an empty base it is how layers are made one.
			if (!word || rootStage(stage).resolvedBase === "scratch") continue;
			const { stage: other, image } = transfer.from;
			// Images made to be copied like this (`tonistiigi/xx`) hold nothing but their files.
			const distro = other ? other.state.distro : findImage(image ?? "", facts).distro;
			if (!distro || !WHOLE.includes(distro)) continue;
			const values: Values = other ? { line: lineRef(other.startLine) } : { image: image ?? "" };
			yield { at: instruction.index, span: word.span, form: other ? "stage" : "image", values };
		}
	},
};
