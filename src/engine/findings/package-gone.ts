import type { Facts } from "../../model/facts.ts";
import { runsDoing } from "../idioms/runs.ts";
import type { FoundImage } from "../images/family.ts";
import { isVersion } from "../images/release.ts";
import { packageEntry } from "../lookup.ts";
import { stepsIn } from "../simulate/index-of.ts";
import { packageNames, packageSpec } from "../simulate/package-spec.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { rootStage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";
import { headSpan, optionValues, runsWith } from "./support/commands.ts";

/** A package that the release of the base image's distribution does not have any more, so that the installation fails. */
export const packageGone: Rule = {
	aliases: [],
	severity: "error",
	rank: 2,
	*check(simulation) {
		for (const { step, stage, first, hits } of runsWith(simulation, installs, runsDoing(simulation, "installs"))) {
			const { image } = rootStage(stage);
			const release = image && distributionOf(image);
			if (!release) continue;
			const packages = [...new Set(hits.flatMap((hit) => goneFrom(hit, release, simulation.facts)))];
			const [example] = packages;
			if (example === undefined || readsOther(simulation, step, hits)) continue;
			yield {
				at: step.instruction.index,
				span: headSpan(first),
				values: { packages: packages.map(({ name }) => name), distribution: release.product, since: example.since },
			};
		}
	},
};

type Release = { product: string; version: string | null };

/** The distribution that the tag of an image names, with its release; `version` null: the newest. Null where it names none. */
function distributionOf({ facts, version, reference, pieces }: FoundImage): Release | null {
	const { tag, digest } = reference;
	if (facts?.distro && /^(?:Alpine Linux|Debian|Ubuntu)$/.test(facts.versionOf ?? "")) {
		const newest = digest === null && (tag === null || tag === "latest");
		return version !== null || newest ? { product: facts.versionOf ?? "", version } : null;
	}
	const alpine = pieces.map(({ text }) => /^alpine(\d+\.\d+)$/.exec(text)?.[1]).find((one) => one !== undefined);
	return alpine === undefined ? null : { product: "Alpine Linux", version: alpine };
}

const installs = ({ effects }: Execution) => effects.some(({ kind }) => kind === "installs");

/** Whether packages may come from a repository of another release, which an option or a line up to this one names. */
function readsOther(simulation: Simulation, step: Step, hits: Execution[]): boolean {
	if (hits.some((one) => optionValues(one, "--repository").length > 0)) return true;
	const { source } = simulation.file;
	return stepsIn(simulation, step.stage).some(
		({ place, instruction: { span } }) =>
			place.index <= step.place.index && /\/etc\/ap[kt]\b|add-apt-repository/.test(source.slice(span.start, span.end)),
	);
}

/** The packages of a command that a release lacks, each with the first release without it. */
function goneFrom({ effects }: Execution, { product, version }: Release, facts: Facts) {
	return effects.flatMap((effect) =>
		effect.kind !== "installs"
			? []
			: effect.packages.flatMap(packageNames).flatMap((text) => {
					const { name } = packageSpec(effect.system, text);
					const gone = packageEntry(facts, effect.system, name)?.facts.gone?.[product] ?? {};
					const [, since] = Object.entries(gone).find(([pattern]) => matches(pattern, name)) ?? [];
					return since !== undefined && isVersion(version, `>=${since}`) ? [{ name, since }] : [];
				}),
	);
}

const matches = (pattern: string, name: string) =>
	pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
