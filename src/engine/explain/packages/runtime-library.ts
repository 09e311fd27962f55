import type { Message } from "../../../model/message.ts";
import { packageEntry } from "../../lookup.ts";
import { stepsIn } from "../../simulate/index-of.ts";
import { globPattern } from "../../simulate/paths.ts";
import type { Stage } from "../../simulate/stage.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";

/** How many libraries a line names. */
const SHOWN = 2;

/** Libraries that this RUN installs, or that come along with what it installs, and whose headers a stage has installed out of which this one, or one built on it, takes files. */
export function librariesOfHeaders(context: LineContext): Message[] {
	const { stage, instruction, simulation } = context;
	if (!stage) return [];
	const builders = new Set<Stage>();
	for (const heir of simulation.stages.filter((one) => continues(one, stage))) {
		for (const { transfer } of stepsIn(simulation, heir)) {
			for (let from = transfer?.from?.stage ?? null; from; from = from.parent) if (from !== stage) builders.add(from);
		}
	}
	if (builders.size === 0) return [];
	const headers = [...builders].flatMap(({ packages }) =>
		packages.flatMap(({ system, name, at }) => {
			const libraries = at < 0 ? [] : packageEntry(simulation.facts, system, name)?.facts.runtime?.[system]?.[name];
			return (libraries ?? []).map((library) => ({ system, name, at, library, pattern: globPattern(library) }));
		}),
	);
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

/** Whether a stage is another one or is built on it. */
function continues(stage: Stage, other: Stage): boolean {
	for (let cursor: Stage | null = stage; cursor; cursor = cursor.parent) if (cursor === other) return true;
	return false;
}
