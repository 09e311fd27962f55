import { releaseIn, releasesOf } from "../images/release.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { rootStage } from "../simulate/stage.ts";
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
				const kept = ships(simulation, step.stage);
				// Of a known base image its own line tells the release.
				const unknown = !ended && !rootStage(stage ?? step.stage).image?.facts;
				const release = unknown ? words.map((text) => endedRelease(text, simulation, today)).find(Boolean) : null;
				if (release) {
					yield { at: instruction.index, span: headSpan(execution), reason: "distribution", values: release };
					break;
				}
				if (!ended) continue;
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

/** A line of apt's sources for a release of Debian or Ubuntu whose support is over: `deb http://deb.debian.org/debian buster`. */
const SOURCE_LINE = /https?:\/\/(?<host>[\w.-]*(?:debian\.org|ubuntu\.com))\/[\w/-]*\s+(?<codename>[a-z]+)(?=[\s/-])/;

function endedRelease(text: string, { facts }: Simulation, today: string): NonNullable<Found["values"]> | null {
	const { host = "", codename = "" } = SOURCE_LINE.exec(text)?.groups ?? {};
	const tag = facts.tags[codename];
	const [release] = tag?.releases ?? [];
	if (!tag?.versionOf || !release?.eol || release.eol >= today || /^(?:archive\.debian|old-releases)/.test(host))
		return null;
	return { product: tag.versionOf, cycle: release.cycle, date: { day: release.eol }, host };
}

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
