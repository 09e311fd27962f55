import type { Facts } from "../../model/facts.ts";
import { runsDoing } from "../idioms/runs.ts";
import type { FoundImage } from "../images/family.ts";
import { hasEnded, isVersion, releaseOf, releasesOf } from "../images/release.ts";
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
			const release = image && distributionOf(image, simulation);
			if (!release) continue;
			const packages = [...new Set(hits.flatMap((hit) => goneFrom(hit, release, simulation.facts)))];
			const [since] = packages.map((one) => one.since).sort((a, b) => (isVersion(a, `>=${b}`) ? -1 : 1));
			if (since === undefined || readsOther(simulation, step, hits)) continue;
			yield {
				at: step.instruction.index,
				span: headSpan(first),
				values: { packages: packages.map(({ name }) => name), distribution: release.product, since },
			};
		}
	},
};

type Release = { product: string; version: string | null };

/** The distribution that the tag of an image names, with its release; `version` null: the newest. Null where it names none. */
function distributionOf(image: FoundImage, { facts: all, today }: Simulation): Release | null {
	const { facts, version, reference, pieces } = image;
	const { tag, digest } = reference;
	const product = facts?.versionOf ?? "";
	if (facts?.distro && /^(?:Alpine Linux|Debian|Ubuntu)$/.test(product)) {
		const newest = digest === null && (tag === null || tag === "latest");
		const number = version ?? numberOf(product, releaseOf(image)?.cycle, all);
		return number !== null || newest ? { product, version: number } : null;
	}
	for (const { text, tag: entry } of pieces) {
		const alpine = /^alpine(?<release>\d+\.\d+)?$/.exec(text);
		// Tags that are still made anew stand on the newest Alpine, or the one before.
		const floats = digest === null && (version === null || hasEnded(image, today) === false);
		if (alpine && (alpine.groups?.release || floats))
			return { product: "Alpine Linux", version: alpine.groups?.release ?? null };
		const { versionOf = "", releases = [] } = (entry !== null && all.tags[entry]) || {};
		const number = /^(?:Debian|Ubuntu)$/.test(versionOf) ? numberOf(versionOf, releases[0]?.cycle, all) : null;
		if (number !== null) return { product: versionOf, version: number };
	}
	return null;
}

/** The number of a release that is known by its name: both end on the same day. */
function numberOf(product: string, name: string | undefined, facts: Facts): string | null {
	const releases = releasesOf(product, facts) ?? [];
	const eol = releases.find(({ cycle }) => cycle === name)?.eol;
	return releases.find((one) => one.eol === eol && /^\d/.test(one.cycle))?.cycle ?? null;
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
