import { rootStage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";
import { flagRemoval } from "./support/written.ts";

/** The stage that becomes the image starts with `--platform=$BUILDPLATFORM`: it is made for the machine that builds. */
export const buildPlatformShipped: Rule = {
	aliases: [],
	severity: "warning",
	rank: 18,
	*check(simulation) {
		const { target, file } = simulation;
		const root = target && rootStage(target);
		const instruction = root && file.instructions[root.from];
		const flag = instruction?.flags.find(({ name }) => name === "platform");
		if (!root || !flag || !/^\$(?:BUILDPLATFORM|\{BUILDPLATFORM\})$/.test(flag.value ?? "")) return;
		// Without a process of its own it may be a tool, or a result that is only taken out.
		if ((target.state.cmd?.from.line ?? target.state.entrypoint?.from.line) == null) return;
		yield { at: root.from, span: flag.span, fix: { edits: [flagRemoval(simulation, flag)] } };
	},
};
