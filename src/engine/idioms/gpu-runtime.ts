import { stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** Variables that NVIDIA's container runtime reads when it hands the host's GPUs to the container. */
export const gpuRuntime: Idiom = {
	instead: ["variables/NVIDIA_VISIBLE_DEVICES#why", "variables/NVIDIA_DRIVER_CAPABILITIES#why"],
	*find(simulation) {
		for (const step of stepsOf(simulation, "ENV")) {
			const names = step.instruction.pairs
				.map(({ key }) => key)
				.filter((key) => /^NVIDIA_(VISIBLE_DEVICES|DRIVER_CAPABILITIES)$/.test(key));
			const { index } = step.instruction;
			if (names.length === 0) continue;
			yield { at: [index], says: [{ at: index, values: { names } }] };
			return;
		}
	},
};
