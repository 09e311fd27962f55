import type { Facts } from "../../model/facts.ts";
import type { Distro } from "../../model/state.ts";
import { lineRef } from "../explain/context.ts";
import { findImage } from "../images/family.ts";
import type { Step } from "../simulate/simulation.ts";
import { rootStage } from "../simulate/stage.ts";
import type { Found, Rule } from "./rule.ts";

/** A base image of a kind that its repository does not have, by its entry: Docker finds nothing to pull. */
export const missingTag: Rule = {
	aliases: [],
	severity: "error",
	rank: 1,
	*check({ stages, file, facts, steps }) {
		for (const stage of stages) {
			const span = file.instructions[stage.from]?.stage?.baseSpan;
			const { image, base } = stage;
			if (!span || !image || image.missing === null || rootStage(stage) !== stage || !stage.needed) continue;
			const { name, tag } = image.reference;
			const own = steps.filter((step) => step.stage && rootStage(step.stage) === stage);
			const { reason, values: more } = installsOn(image.missing, own, facts);
			const values = { repository: name, tag: tag ?? "", near: image.missing, ...more };
			// A name put together from arguments is chosen where they stand.
			const fix = base === stage.resolvedBase ? { edits: [{ span, text: image.missing }] } : undefined;
			yield { at: stage.from, span, reason, values, ...(fix && { fix }) };
		}
	},
};

/** The distributions whose images hold a package manager, by its program. */
const MANAGERS: Record<string, readonly Distro[]> = {
	"apt-get": ["debian", "ubuntu"],
	apt: ["debian", "ubuntu"],
	apk: ["alpine"],
	dnf: ["redhat"],
	microdnf: ["redhat"],
	yum: ["redhat"],
};

/** Whether the package manager that lines call is in the image that comes close, where both are known. */
function installsOn(near: string, steps: readonly Step[], facts: Facts): Pick<Found, "reason" | "values"> {
	const { distro } = findImage(near, facts);
	for (const { instruction, executions } of steps) {
		const manager = executions.map(({ invocation }) => invocation.id ?? "").find((id) => MANAGERS[id]);
		if (!manager || !distro) continue;
		const reason = MANAGERS[manager]?.includes(distro) ? "fits" : "differs";
		return { reason, values: { manager, install: lineRef(instruction.startLine) } };
	}
	return { reason: "plain" };
}
