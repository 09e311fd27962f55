import { runsCalling, runsDoing } from "../../idioms/runs.ts";
import { packageNames } from "../../simulate/package-spec.ts";
import type { Execution } from "../../simulate/simulation.ts";
import type { Rule } from "../rule.ts";
import { type Hits, headSpan, runsWith } from "./commands.ts";

/** What of a package's text names a file, an address, a group or a pattern, whose version is no matter of the text. */
const NO_NAME = /[/$*^@]|:\/\/|\.(deb|rpm|apk)$/;

/** What of a text gives a version. */
const VERSIONS = {
	deb: /=|[+-]$/,
	apk: /[=<>~]/,
	// A name may itself hold a number (`java-17-openjdk`); such a one counts as a version rather than be blamed.
	rpm: /[=<>]|-\d/,
};

/** What of them gives one for sure: `g++` does not. */
const GIVEN = { ...VERSIONS, deb: /=/ };

/** Packages that a command installs whose text an ecosystem's test finds to be open, as written. */
export function openPackages({ effects }: Execution, system: string, isOpen: (text: string) => boolean): string[] {
	return effects.flatMap((effect) =>
		effect.kind === "installs" && effect.system === system ? effect.packages.filter(isOpen) : [],
	);
}

/** System packages without a version, of certain programs; told once for the whole file. */
export function unpinnedPackages(system: keyof typeof VERSIONS, programs: readonly string[]): Rule["check"] {
	const isOpen = (text: string) => !NO_NAME.test(text) && !VERSIONS[system].test(text);
	return function* (simulation) {
		const wanted = (execution: Execution) =>
			programs.includes(execution.invocation.id ?? "") && openPackages(execution, system, isOpen).length > 0;
		const runs = [...runsWith(simulation, wanted, runsCalling(simulation, ...programs))];
		const versioned = ({ step }: Hits) =>
			step.executions.some((one) => openPackages(one, system, (text) => GIVEN[system].test(text)).length > 0);
		const form = runs.some(versioned) ? "some" : "all";
		for (const { step, first } of runs) {
			const [example = ""] = openPackages(first, system, isOpen).flatMap(packageNames);
			yield { at: step.instruction.index, span: headSpan(first), form, values: { package: example } };
		}
	};
}

/** Packages of a language without a version, each RUN by itself. `tools`: those of the ecosystem itself, which weigh less. */
export function unpinnedLibraries(
	system: string,
	isOpen: (text: string) => boolean,
	except: (execution: Execution) => boolean = () => false,
	tools: ReadonlySet<string> = new Set(),
): Rule["check"] {
	return function* (simulation) {
		const wanted = (execution: Execution) => openPackages(execution, system, isOpen).length > 0 && !except(execution);
		for (const { step, first, hits } of runsWith(simulation, wanted, runsDoing(simulation, "installs"))) {
			const packages = [...new Set(hits.flatMap((hit) => openPackages(hit, system, isOpen)))];
			const found = {
				at: step.instruction.index,
				span: headSpan(first),
				values: { packages, package: packages[0] ?? "" },
			};
			yield packages.every((name) => tools.has(name)) ? { ...found, severity: "info" } : found;
		}
	};
}
