import { lineRef } from "../explain/context.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { shippedStages } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** Beside stages on the builder's platform the image's own base is taken for the platform that is meant. */
export const targetPlatformBase: Idiom = {
	*find(simulation) {
		const native = simulation.stages.filter(({ platform }) => /^\$\{?BUILDPLATFORM\}?$/.test(platform ?? ""));
		const told = new Set<Stage>();
		for (const stage of shippedStages(simulation)) {
			const root = rootStage(stage);
			const [first] = native.filter((one) => stage.dependsOn.has(one.index));
			// A tag for one processor is the same on every platform.
			if (/(amd64|arm64|arm32|aarch64|x86_64)/.test(root.resolvedBase ?? "")) continue;
			if (!first || root.platform || root.resolvedBase === "scratch" || told.has(root)) continue;
			told.add(root);
			yield {
				at: [first.from, root.from].sort((a, b) => a - b),
				says: [{ at: root.from, values: { line: lineRef(first.startLine) }, last: true }],
			};
		}
	},
};
