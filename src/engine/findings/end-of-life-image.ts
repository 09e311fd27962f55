import { releaseOf } from "../images/release.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";
import { ships } from "./support/layers.ts";

/** A base image of a release that its makers no longer mend, by the dates of its entry. Silent without today's date. */
export const endOfLifeImage: Rule = {
	aliases: [],
	severity: "warning",
	rank: 15,
	instead: ["bionic", "bullseye", "buster", "focal", "jessie", "stretch", "trusty", "xenial"].map(
		(name) => `tags/${name}#beware.0`,
	),
	*check(simulation) {
		const { today } = simulation;
		if (today === null) return;
		for (const stage of simulation.stages) {
			const base = simulation.file.instructions[stage.from]?.stage;
			const release = rootStage(stage) === stage && stage.image ? releaseOf(stage.image) : undefined;
			if (!base || !release?.eol || release.eol >= today) continue;
			const product = stage.image?.facts?.versionOf ?? stage.image?.reference.repository ?? stage.base;
			const values = { product, cycle: release.cycle, date: { day: release.eol } };
			const kept = isKept(simulation, stage);
			yield {
				at: stage.from,
				span: base.baseSpan,
				reason: kept ? "kept" : "build",
				values,
				...(kept ? {} : { severity: "info" }),
			};
		}
	},
};

function isKept(simulation: Simulation, stage: Stage): boolean {
	return ships(simulation, stage);
}
