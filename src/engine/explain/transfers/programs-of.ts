import type { Message } from "../../../model/message.ts";
import type { Transfer } from "../../simulate/simulation.ts";
import { rootStage } from "../../simulate/stage.ts";
import { type LineContext, say } from "../context.ts";
import { laterRuns, linesOf } from "../neighbours.ts";

/** Directories in which images keep programs and what these load. */
const PLACES = /^\/(?:usr\/local|opt|usr)(?:\/(?:bin|lib|share))?$/;

/** Later lines that call programs of the image from which a whole directory is copied, and which the own base lacks. */
export function programsOf(context: LineContext, { from, sources }: Transfer): Message[] {
	const [only, ...others] = sources;
	const origin = from?.stage && rootStage(from.stage).image;
	const base = context.stage && rootStage(context.stage).image;
	if (!origin?.facts || !only || others.length > 0 || !PLACES.test(only.path)) return [];
	const { programs } = origin.facts;
	const called = new Set<string>();
	const lines = laterRuns(context).filter(({ executions }) => {
		const own = executions.map(({ invocation }) => invocation.name).filter((name) => programs.includes(name));
		const missing = own.filter((name) => !base?.facts?.programs.includes(name));
		for (const name of missing) called.add(name);
		return missing.length > 0;
	});
	if (called.size === 0) return [];
	const values = { programs: [...called], directory: only.path, lines: linesOf(lines) };
	return [say(`instructions/copy#why.programs-${only.path.endsWith("/lib") ? "libraries" : "of"}`, values)];
}
