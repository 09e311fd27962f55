import { variableUses } from "../dockerfile/expand.ts";
import { stepAt, stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** Labels take their values from build arguments, so the build command says which commit or version it is. */
export const labelsFromArguments: Idiom = {
	*find(simulation) {
		let first = true;
		for (const step of stepsOf(simulation, "LABEL")) {
			const { index, pairs } = step.instruction;
			const names = pairs.flatMap(({ value }) =>
				value
					? variableUses({ text: value, runs: [{ at: 0, source: 0 }] }, simulation.file.escape).map((use) => use.name)
					: [],
			);
			const declared = [...new Set(names)].flatMap((name) => {
				const change = step.stage?.args.get(name, index - 1);
				const arg = stepAt(simulation, change?.from.line);
				return change && arg ? [{ name, arg }] : [];
			});
			const [own] = declared;
			if (!own) continue;
			const argument = own.name;
			const value = /REV|COMMIT|SHA|REF/i.test(argument)
				? "$(git rev-parse HEAD)"
				: /DATE|CREATED/i.test(argument)
					? "$(date -u +%FT%TZ)"
					: "…";
			const values = { names: declared.map((one) => one.name), build: `--build-arg ${argument}=${value}` };
			// Once in a file: the reason is the same for all.
			yield {
				at: [...new Set(declared.map(({ arg }) => arg.instruction.index)), index],
				says: first ? [{ at: index, values }] : [],
			};
			first = false;
		}
	},
};
