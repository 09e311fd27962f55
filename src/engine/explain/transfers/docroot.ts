import { stepsIn } from "../../simulate/index-of.ts";
import { isWithin } from "../../simulate/paths.ts";
import type { Step, Transfer } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import type { LineContext } from "../context.ts";

/** Files and programs by which a line may choose another directory than the image's. */
const CONFIGURES = /DocumentRoot|DOCUMENT_ROOT|sites-(?:available|enabled)|conf\.d|\.conf\b|Caddyfile|a2ensite/;

/** The directory that the image's web server serves, if a copy goes to it or below; null where a line may change that. */
export function docrootOf({ stage, simulation }: LineContext, { target }: Pick<Transfer, "target">): string | null {
	if (!stage) return null;
	const root = rootStage(stage).image?.defaults.served?.find((one) => isWithin(target, one));
	return root === undefined || chain(stage).some((one) => stepsIn(simulation, one).some(configures)) ? null : root;
}

/** What Apache serves of a tree, by the variable in its configuration that a line has set, below the copy's target; or null. */
export function servedBelow(context: LineContext, { target }: Transfer): { directory: string; line: number } | null {
	const set = context.stage?.env.get("APACHE_DOCUMENT_ROOT", context.instruction.index);
	if (!set?.value || set.from.line === null || set.value === target || !isWithin(set.value, target)) return null;
	const run = [...(context.stage ? chain(context.stage) : [])].flatMap((one) => stepsIn(context.simulation, one));
	const written = run.some(({ executions }) =>
		executions.some(({ command }) =>
			command.words.some(({ literal, text }) => literal && text?.includes("${APACHE_DOCUMENT_ROOT}")),
		),
	);
	return written ? { directory: set.value, line: set.from.line } : null;
}

/** A stage and those that it continues. */
function chain(stage: Stage): Stage[] {
	return stage.parent ? [stage, ...chain(stage.parent)] : [stage];
}

function configures({ instruction }: Step): boolean {
	return (
		instruction.args.some(({ text }) => CONFIGURES.test(text)) ||
		instruction.heredocs.some(({ content }) => CONFIGURES.test(content)) ||
		instruction.pairs.some(({ key }) => CONFIGURES.test(key))
	);
}
