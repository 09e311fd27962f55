import { releaseIn, releasesOf } from "../images/release.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { expandAt } from "../simulate/variables.ts";
import type { Found, Rule } from "./rule.ts";
import { headSpan } from "./support/commands.ts";
import { ships } from "./support/layers.ts";

/** Addresses of vendors' repositories and archives that name the version of what they hold, by the vendors' own descriptions. */
const SOURCES: { url: RegExp; product: string }[] = [
	{
		url: /https?:\/\/(?<host>(?:deb|rpm)\.nodesource\.com)\/(?:setup_|node_|pub_)(?<version>\d+)\.x/,
		product: "Node.js",
	},
	{ url: /https?:\/\/(?<host>nodejs\.org)\/(?:dist|download\/release)\/v(?<version>\d+)\./, product: "Node.js" },
	{ url: /https?:\/\/(?<host>[\w.-]+)\/(?:[\w.-]+\/)*go(?<version>1\.\d+)[\w.]*\.linux-/, product: "Go" },
	{ url: /https?:\/\/(?<host>(?:www\.)?python\.org)\/ftp\/python\/(?<version>[23]\.\d+)/, product: "Python" },
];

/** A vendor's repository of a release that its makers no longer mend. Silent without today's date. */
export const endOfLifeSource: Rule = {
	aliases: [],
	severity: "warning",
	rank: 16,
	*check(simulation) {
		const { today, steps } = simulation;
		if (today === null) return;
		for (const step of steps) {
			if (step.instruction.keyword !== "RUN" || !step.stage) continue;
			for (const execution of step.executions) {
				const { stage, instruction } = step;
				const words = execution.command.words.map(({ text }) =>
					/^https?:.*\$/.test(text) ? (expandAt(stage, text, instruction.index, "\\").text ?? text) : text,
				);
				const ended = words.map((text) => endedAt(text, simulation, today)).find((one) => one !== null);
				if (!ended) continue;
				const kept = ships(simulation, step.stage);
				yield {
					at: step.instruction.index,
					span: headSpan(execution),
					reason: kept ? "kept" : "build",
					values: ended,
					...(kept ? {} : { severity: "info" as const }),
				};
				break;
			}
		}
	},
};

/** What an address names whose support is over. */
function endedAt(text: string, { facts }: Simulation, today: string): NonNullable<Found["values"]> | null {
	for (const { url, product } of SOURCES) {
		const { version, host = "" } = url.exec(text)?.groups ?? {};
		const release = version && releaseIn(releasesOf(product, facts) ?? [], version);
		if (release && release.eol !== null && release.eol < today)
			return { product, cycle: release.cycle, date: { day: release.eol }, host };
	}
	return null;
}
