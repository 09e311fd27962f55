import type { FindingNote } from "../../model/analysis.ts";
import type { Problem } from "../../model/dockerfile.ts";
import { checkOptions } from "../dockerfile/check-options.ts";
import { problem } from "../dockerfile/problems.ts";
import type { Simulation } from "../simulate/simulation.ts";

interface FailingChecks {
	/** Takes a finding into account, which becomes an error where it stops the build. */
	add(note: FindingNote): void;
	problems(): Problem[];
}

/** `# check=error=true`: every broken check of BuildKit's own fails the build, once nothing else does. */
export function failingChecks({ file }: Simulation): FailingChecks {
	const options = checkOptions(file.directives, []);
	const broken = new Set<string>();
	return {
		add(note) {
			const check = note.aliases.find((alias) => alias.startsWith("buildkit/"));
			if (!options?.error || check === undefined) return;
			note.severity = "error";
			broken.add(check.slice("buildkit/".length));
		},
		problems() {
			if (!options || broken.size === 0 || file.problems.length > 0) return [];
			const { span, line } = options.directive;
			return [{ ...problem("build", "checks-are-errors", { rules: [...broken].sort() }, span), line }];
		},
	};
}
