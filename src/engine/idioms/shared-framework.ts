import { lineRef } from "../explain/context.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { operandsOf } from "./asking.ts";
import { copiesFrom } from "./copies.ts";
import type { Idiom } from "./idiom.ts";
import { runsCalling } from "./runs.ts";

/** Of the archive of ASP.NET Core only its own framework is unpacked, for an image that has the .NET runtime already. */
export const sharedFramework: Idiom = {
	*find(simulation) {
		for (const step of runsCalling(simulation, "tar")) {
			const { stage, instruction } = step;
			const picked = step.executions
				.filter(({ invocation }) => invocation.id === "tar")
				.flatMap(operandsOf)
				.find((path) => /(?:^|\/)shared\/Microsoft\.AspNetCore\.App\/?$/.test(path));
			const taker = stage && copiesFrom(simulation).get(stage)?.[0]?.stage;
			if (!picked || !taker || !/\/dotnet\/(?:nightly\/)?runtime[:@]/.test(taker.resolvedBase ?? taker.base)) continue;
			const values = { line: lineRef(taker.startLine), path: picked.replace(/^\.\//, "") };
			const version = taker.image?.version ?? "";
			const lines = linesWith(simulation, version);
			const own = taker.startLine;
			const others = lines.filter((line) => line !== own);
			const together = version.includes(".") && lines.includes(own) && others.length > 0;
			yield {
				at: together ? [instruction.index, taker.from] : [instruction.index],
				says: [
					{ at: instruction.index, form: "unpacked", values },
					...(together
						? [{ at: taker.from, form: "versions", values: { version, lines: lineRef(...others) }, last: true }]
						: []),
				],
			};
		}
	},
};

/** The lines of instructions in whose text a version stands by itself. */
function linesWith({ file }: Simulation, version: string): number[] {
	const whole = new RegExp(`(?<![\\d.])${version.replaceAll(".", "\\.")}(?![\\d.]*\\d)`);
	const comments = new Set(file.comments.map(({ line }) => line));
	return file.source
		.split("\n")
		.flatMap((text, index) => (version !== "" && whole.test(text) && !comments.has(index + 1) ? [index + 1] : []));
}
