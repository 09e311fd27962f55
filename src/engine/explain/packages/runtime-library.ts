import type { Message } from "../../../model/message.ts";
import { packageEntry } from "../../lookup.ts";
import { oncePer, stepsSeeing } from "../../simulate/index-of.ts";
import { globPattern } from "../../simulate/paths.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";

/** How many libraries a line names. */
const SHOWN = 2;

/** Libraries that this RUN installs, or that come along with what it installs, and whose headers a stage has installed out of which this one, or one built on it, takes files. */
export function librariesOfHeaders(context: LineContext): Message[] {
	const { stage, instruction, simulation, step } = context;
	if (!stage || !step.executions.some(({ effects }) => effects.some(({ kind }) => kind === "installs"))) return [];
	const headers = oncePer(simulation, `headers for stage ${stage.index}`, () => headersFor(simulation, stage));
	if (headers.length === 0) return [];
	return stage.packages
		.filter(({ at, removed }) => at === instruction.index && !removed)
		.flatMap(({ system, name: library }) => {
			if (/-(?:dev|devel)$/.test(library)) return [];
			const own = headers.find((one) => one.system === system && one.name !== library && one.pattern.test(library));
			const along = packageEntry(simulation.facts, system, library)?.facts.libraries ?? [];
			const found = own ?? headers.find((one) => one.system === system && along.includes(one.library));
			if (!found) return [];
			const values = { library, headers: found.name, line: lineRef(lineOf(context, found.at)) };
			return [say(`instructions/run#why.library${own ? "" : "-along"}`, values)];
		})
		.slice(0, SHOWN);
}

/** A library of whose headers the package is installed in a stage out of which files come. */
interface Headers {
	system: string;
	name: string;
	/** Index of the instruction that installs the package. */
	at: number;
	library: string;
	pattern: RegExp;
}

/** The libraries whose headers are installed where this stage, or one built on it, takes files from. */
function headersFor(simulation: Simulation, stage: Stage): Headers[] {
	const builders = new Set<Stage>();
	for (const { transfer } of stepsSeeing(simulation, stage)) {
		for (let from = transfer?.from?.stage ?? null; from; from = from.parent) if (from !== stage) builders.add(from);
	}
	return [...builders].flatMap(({ packages }) =>
		packages.flatMap(({ system, name, at }) => {
			const libraries = at < 0 ? [] : packageEntry(simulation.facts, system, name)?.facts.runtime?.[system]?.[name];
			return (libraries ?? []).map((library) => ({ system, name, at, library, pattern: globPattern(library) }));
		}),
	);
}
