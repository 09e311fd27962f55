import { isRoot } from "../simulate/conditions.ts";
import { stepsOf } from "../simulate/index-of.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";

/** Files that programs read and nobody starts. */
const DATA = /\.(?:jar|war|so|json|xml|ya?ml|conf|cnf|ini|properties|pem|crt|ttf|otf|csv|sql|phar|onnx|gguf|db|mmdb)$/i;

/** A file that ADD downloads gets the permissions 600: the container's user, who is not root, cannot read it. */
export const unreadableDownload: Rule = {
	aliases: [],
	severity: "warning",
	rank: 10,
	instead: ["instructions/add#beware.mode-data"],
	*check(simulation) {
		const stage = simulation.target;
		const user = stage?.state.user;
		if (!stage || !user || user.from.line === null || isRoot(user.value) || stage.files.opaque.length > 0) return;
		for (const step of stepsOf(simulation, "ADD")) {
			if (step.stage !== stage) continue;
			const { instruction, transfer } = step;
			if (instruction.flags.some(({ name }) => /^(?:chown|chmod|unpack)$/.test(name))) continue;
			const [source, ...others] = transfer?.sources ?? [];
			if (!transfer || source?.kind !== "url" || others.length > 0 || !DATA.test(source.path)) continue;
			if (changesMode(simulation, step, transfer.target)) continue;
			const name = user.value.replace(/:.*/, "");
			const values = { user: name, path: transfer.target };
			yield { at: instruction.index, span: instruction.keywordSpan, values };
		}
	},
};

/** Whether a later line of the stage changes owner or permissions at or above a path, or takes the file away. */
function changesMode(simulation: Simulation, { stage, place }: Step, target: string): boolean {
	return stepsOf(simulation, "RUN").some(
		(step) =>
			step.stage === stage &&
			step.place.index > place.index &&
			step.executions.some(
				({ invocation, effects }) =>
					/^(?:chmod|chown|install|mv|unzip|tar|rm|java|bash|sh)$/.test(invocation.name) &&
					(effects.some((one) => "path" in one && isWithin(target, one.path)) ||
						invocation.operands.some(
							({ word }) => word.text !== "/" && target.includes(word.text.replace(/[*/]+$/, "")),
						)),
			),
	);
}
