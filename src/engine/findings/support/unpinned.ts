import { packageNames } from "../../simulate/package-spec.ts";
import type { Execution, Step } from "../../simulate/simulation.ts";
import type { Found, Rule } from "../rule.ts";
import { headSpan, runsWith } from "./commands.ts";

/** What of a package's text names a file, an address, a group or a pattern, whose version is no matter of the text. */
const NO_NAME = /[/$*^@]|:\/\/|\.(deb|rpm|apk|whl|tgz|tar\.\w+|zip|gem)$/;

/** Packages that a command installs from a distribution's repositories without saying which version. */
function open(execution: Execution, system: string): string[] {
	return execution.effects.flatMap((effect) =>
		effect.kind === "installs" && effect.system === system
			? effect.packages.filter((text) => !hasVersion(system, text))
			: [],
	);
}

const VERSIONS: Record<string, RegExp> = {
	deb: /=|[+-]$/,
	apk: /[=<>~]/,
	// A name may itself hold a number (`java-17-openjdk`); such a one counts as a version rather than be blamed.
	rpm: /[=<>]|-\d/,
};

function hasVersion(system: string, text: string): boolean {
	return NO_NAME.test(text) || VERSIONS[system]?.test(text) === true;
}

/** System packages without a version, of certain programs; told once for the whole file. */
export function unpinnedPackages(system: string, programs: readonly string[]): Rule["check"] {
	return function* (simulation) {
		const wanted = (execution: Execution) =>
			programs.includes(execution.invocation.id ?? "") && open(execution, system).length > 0;
		for (const { step, first } of runsWith(simulation, wanted)) yield foundAt(step, first, open(first, system));
	};
}

function foundAt({ instruction }: Step, first: Execution, packages: string[]): Found {
	const [example = ""] = packages.flatMap(packageNames);
	return { at: instruction.index, span: headSpan(first), values: { package: example } };
}
