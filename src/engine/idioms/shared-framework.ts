import { lineRef } from "../explain/context.ts";
import { operandsOf, stepsOf } from "./asking.ts";
import { copiesFrom } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** Of the archive of ASP.NET Core only its own framework is unpacked, for an image that has the .NET runtime already. */
export const sharedFramework: Idiom = {
	*find(simulation) {
		for (const step of stepsOf(simulation, "RUN")) {
			const { stage, instruction } = step;
			const picked = step.executions
				.filter(({ invocation }) => invocation.id === "tar")
				.flatMap(operandsOf)
				.find((path) => /(?:^|\/)shared\/Microsoft\.AspNetCore\.App\/?$/.test(path));
			const taker = stage && copiesFrom(simulation).get(stage)?.[0]?.stage;
			if (!picked || !taker || !/\/dotnet\/(?:nightly\/)?runtime[:@]/.test(taker.resolvedBase ?? taker.base)) continue;
			const values = { line: lineRef(taker.startLine), path: picked.replace(/^\.\//, "") };
			yield { at: [instruction.index], says: [{ at: instruction.index, values }] };
		}
	},
};
