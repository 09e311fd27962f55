import { releaseIn, releaseOf, releasesOf } from "../images/release.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import type { Found, Rule } from "./rule.ts";
import { ships } from "./support/layers.ts";
import { endedByName } from "./support/named-version.ts";

/** A base image of a release that its makers no longer mend, by the dates of its entry. Silent without today's date. */
export const endOfLifeImage: Rule = {
	aliases: [],
	severity: "warning",
	rank: 15,
	instead: [
		...["bionic", "bullseye", "buster", "focal", "jessie", "stretch", "trusty", "xenial"].map(
			(name) => `tags/${name}#beware.0`,
		),
		"images/openjdk#beware.0",
	],
	*check(simulation) {
		yield* givenUp(simulation);
		const { today } = simulation;
		if (today === null) return;
		for (const stage of simulation.stages) {
			const base = simulation.file.instructions[stage.from]?.stage;
			const named = endedByName(stage, simulation, today);
			if (base && named) {
				const { name, product, cycle, eol } = named;
				const kept = isKept(simulation, stage);
				yield {
					at: stage.from,
					span: base.baseSpan,
					form: "named",
					reason: kept ? "kept" : "build",
					values: { name, product, cycle, date: { day: eol } },
					...mendOf(simulation, stage),
					...(kept ? {} : { severity: "info" }),
				};
				continue;
			}
			const ended = rootStage(stage) === stage ? endedOf(stage, simulation, today) : null;
			if (!base || !ended) continue;
			const { product, cycle, eol } = ended[0];
			const under = ended[1];
			const values = {
				...{ product, cycle, date: { day: eol } },
				...(under && { under: `${under.product} ${under.cycle}`, since: { day: under.eol } }),
			};
			const kept = isKept(simulation, stage);
			yield {
				at: stage.from,
				span: base.baseSpan,
				form: under ? "ended-both" : "ended",
				reason: `${kept ? "kept" : "build"}${isFramework(stage, product) ? "-dotnet" : ""}`,
				values,
				...mendOf(simulation, stage),
				...(kept ? {} : { severity: "info", improve: true }),
			};
		}
	},
};

/** Whether projects name the release in their own files too: an image with the runtime of .NET, or with its SDK. */
function isFramework({ image }: Stage, product: string): boolean {
	return product === ".NET" && image?.reference.repository.endsWith("runtime-deps") === false;
}

/** The line that gives the version: that of a build argument before the first FROM, where the tag is taken from one. */
function mendOf({ globals }: Simulation, { base }: Stage): { mend?: number } {
	const tag = /:([^:/]+)$/.exec(base.replace(/:[-+?]/g, ""))?.[1] ?? base;
	const names = [...tag.matchAll(/\$\{?(\w+)/g)].map((match) => match[1] ?? "");
	const at = names.length === 1 ? globals.get(names[0] ?? "")?.at : undefined;
	return at === undefined || at < 0 ? {} : { mend: at };
}

/** Stages on an image that its makers gave up; tags of releases to come may still move. */
function* givenUp(simulation: Simulation): Generator<Found> {
	for (const stage of simulation.stages) {
		const base = simulation.file.instructions[stage.from]?.stage;
		const { image } = stage;
		const successors = image?.facts?.successors ?? [];
		if (!base || !image || successors.length === 0 || rootStage(stage) !== stage || image.missing !== null) continue;
		if (image.pieces.some(({ text }) => /^(?:ea|rc|beta)\d*$/.test(text))) continue;
		const kept = isKept(simulation, stage);
		yield {
			at: stage.from,
			span: base.baseSpan,
			form: "given-up",
			reason: kept ? "given-up" : "given-up-build",
			values: { image: image.reference.repository, successors },
			...(kept ? {} : { severity: "info" }),
		};
	}
}

/** What a tag names whose support is over: the product of the image itself, or the distribution under it. */
function endedOf(stage: Stage, { facts }: Simulation, today: string) {
	const { image } = stage;
	const own = image?.facts?.versionOf ?? image?.reference.repository ?? stage.base;
	const named = (image?.pieces ?? []).map(({ tag, groups }) => {
		const { versionOf, releases = [] } = (tag !== null && facts.tags[tag]) || {};
		// A tag such as `python3.8` names a version of what has a family of its own.
		const family = versionOf && releases.length === 0 ? releasesOf(versionOf, facts) : null;
		if (family) return { product: versionOf ?? null, release: releaseIn(family, groups.version ?? "") };
		const release = releases.length > 1 ? releases.find(({ cycle }) => cycle === groups.version) : releases[0];
		return { product: versionOf ?? null, release };
	});
	const holds = image?.holds ?? null;
	const held = holds && releasesOf(holds.versionOf, facts);
	const main = held
		? { product: holds.versionOf, release: releaseIn(held, holds.version) }
		: { product: own, release: image ? releaseOf(image) : undefined };
	const all = [main, ...named].flatMap(({ product, release }) =>
		product && release?.eol && release.eol < today ? [{ product, cycle: release.cycle, eol: release.eol }] : [],
	);
	const [first, ...others] = all;
	return first ? ([first, others.find((one) => one.product !== first.product)] as const) : null;
}

function isKept(simulation: Simulation, stage: Stage): boolean {
	return ships(simulation, stage);
}
