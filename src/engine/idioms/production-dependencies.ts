import { lineRef } from "../explain/context.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { callsOf } from "./calls.ts";
import { copiesFrom, shippedStages } from "./copies.ts";
import type { Idiom, Recognised } from "./idiom.ts";
import { type Install, installsOf, productionOption } from "./installs.ts";

/** What only development needs is left out of what the image gets: by an install of its own, or by pruning. */
export const productionDependencies: Idiom = {
	rank: 30,
	*find(simulation) {
		const installs = installsOf(simulation).filter(({ stage }) => stage.needed);
		for (const install of installs) {
			const option = productionOption(install);
			if (option === null || !ships(simulation, install) || undone(simulation, install)) continue;
			const whole = installs.find(
				(other) => other.ecosystem === install.ecosystem && other !== install && productionOption(other) === null,
			);
			yield told(install, whole, option);
		}
		for (const prune of callsOf(simulation, "npm prune", "pnpm prune", "yarn workspaces focus")) {
			const option = productionOption(prune);
			const before = installs.findLast((one) => one.at <= prune.at && one.stage === prune.stage);
			if (option === null || !before || !ships(simulation, before)) continue;
			yield {
				at: [prune.at],
				says:
					before.at === prune.at
						? []
						: [{ at: prune.at, form: "prune", values: { line: lineRef(before.line) }, last: true }],
			};
		}
	},
};

/** Whether a later line brings them back: `composer require` installs what only development needs too, unless told not to. */
function undone(simulation: Simulation, { ecosystem, stage, at }: Install): boolean {
	return (
		ecosystem === "composer" &&
		callsOf(simulation, "composer require", "composer update").some(
			(call) =>
				call.stage === stage &&
				call.at > at &&
				!call.execution.command.words.some(({ text }) => /no-dev|--no-install/.test(text)),
		)
	);
}

function told(install: Install, whole: Install | undefined, option: string): Recognised {
	if (!whole) return { at: [install.at], says: [] };
	const form = whole.stage === install.stage ? "same" : "second";
	return {
		at: [install.at],
		says: [{ at: install.at, form, values: { line: lineRef(whole.line), option }, last: true }],
	};
}

/** Whether the installed directory gets into the final image: its stage is part of it, or a copy takes it from there. */
function ships(simulation: Simulation, { stage, into }: Install): boolean {
	const shipped = shippedStages(simulation);
	if (shipped.has(stage)) return true;
	const takes = (from: Stage) =>
		(copiesFrom(simulation).get(from) ?? []).some(
			(step) =>
				step.stage !== null &&
				shipped.has(step.stage) &&
				step.transfer?.sources.some(({ path }) => into !== null && (isWithin(path, into) || isWithin(into, path))),
		);
	return takes(stage);
}
