import type { Mount } from "../../../model/dockerfile.ts";
import type { Message } from "../../../model/message.ts";
import { staysEmpty } from "../../findings/cache-mount-elsewhere.ts";
import { pathEntry } from "../../lookup.ts";
import { isRoot } from "../../simulate/conditions.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { isWithin, resolvePath } from "../../simulate/paths.ts";
import type { Simulation, Step } from "../../simulate/simulation.ts";
import { type LineContext, say } from "../context.ts";
import { linesOf } from "../neighbours.ts";
import { pick } from "../sentences.ts";
import { expandWordText } from "../words/word.ts";
import { isOfApt, type MountExplainer, optionValue } from "./mount.ts";

const KEY = "instructions/mounts/cache";

/** A cache mount: a directory that outlives the build step, outside of the image. */
export const cache: MountExplainer = (context, mount) => {
	const target = targetOf(context, mount);
	const { index } = context.instruction;
	const same = linesWithSame(context, mount);
	const [first] = same;
	if (first && first.place.index < index) {
		const what = say(`${KEY}#what.again`, { target, line: linesOf([first]) });
		return { what, why: contents(context, target), beware: beware(context, mount, target) };
	}
	const others = same.filter((step) => step.place.index !== index);
	const shared = others.length > 0 ? [say(`${KEY}#why.shared`, { lines: linesOf(others) })] : [];
	return {
		what: say(`${KEY}#what.first`, { target }),
		why: [...contents(context, target), ...shared, ...needs(context, mount)],
		beware: [say(`${KEY}#beware.outside`, { target }), ...beware(context, mount, target)],
	};
};

/** Said with the file's first mount; a syntax directive has said what its lines need. */
function needs({ simulation, instruction }: LineContext, mount: Mount): Message[] {
	const { file, steps } = simulation;
	if (file.directives.some(({ name }) => name === "syntax")) return [];
	const first = steps.find((step) => step.instruction.mounts.length > 0);
	return first?.place.index === instruction.index && instruction.mounts[0] === mount
		? [say(`${KEY}#why.buildkit`)]
		: [];
}

function targetOf(context: LineContext, mount: Mount): string {
	return resolvePath(context.state?.workdir.value ?? "/", expandWordText(context, mount.target ?? ""));
}

/** What lives at the target: by the path's own entry, or by the command of this line that fills it. */
function contents(context: LineContext, target: string): Message[] {
	const { facts } = context.simulation;
	const filling = context.step.executions.find((execution) =>
		execution.effects.some(
			(effect) => effect.kind === "fills" && (isWithin(effect.path, target) || isWithin(target, effect.path)),
		),
	);
	if (filling) return [say(`${KEY}#why.${kept(target)}`, { program: filling.invocation.name, target })];
	const entry = pathEntry(facts, target);
	const what = entry && pick(`paths/${entry.id}`, entry.facts.what, { path: target });
	// Where the program does not look nothing is found again, of which a finding tells.
	const again = staysEmpty(context.simulation, context.step, target) ? [] : [say(`${KEY}#why.again`)];
	return [...(what ? [what] : []), ...again];
}

/** Whether a command keeps downloads there, what it has compiled, or both. */
function kept(target: string): "downloads" | "results" | "program" {
	if (/\/go-build$|\/s?ccache$|\/target$/.test(target)) return "results";
	return /\/(\.gradle|deno-dir|\.cache|root|pypoetry)$/.test(target) ? "program" : "downloads";
}

/** The lines that mount the same cache, this one among them. */
function linesWithSame({ simulation }: LineContext, mount: Mount): Step[] {
	const index = stepsBy(simulation, "caches", (step) =>
		step.instruction.mounts.flatMap((one) => (one.type === "cache" ? [one.id ?? one.target] : [])),
	);
	return index.get(mount.id ?? mount.target) ?? [];
}

/** Whether a line takes back what makes apt delete the packages that it has installed. */
function keepsPackages(simulation: Simulation): boolean {
	const { source } = simulation.file;
	const lines = stepsBy(simulation, "lines on apt's clean-up", ({ instruction: { span } }) =>
		/docker-clean|Keep-Downloaded-Packages/.test(source.slice(span.start, span.end)) ? [true] : [],
	);
	return lines.has(true);
}

function beware(context: LineContext, mount: Mount, target: string): Message[] {
	const { state, simulation } = context;
	const messages: Message[] = [];
	if (isOfApt(target) && optionValue(mount, "sharing") !== "locked") messages.push(say(`${KEY}#beware.apt-lock`));
	if (
		isWithin(target, "/var/cache/apt") &&
		!keepsPackages(simulation) &&
		(state?.distro === "debian" || state?.distro === "ubuntu")
	) {
		messages.push(say(`${KEY}#beware.docker-clean`));
	}
	const user = state?.user;
	if (user && !isRoot(user.value) && optionValue(mount, "uid") === null) {
		messages.push(say(`${KEY}#beware.owner`, { target, user: user.value.replace(/:.*/, "") }));
	}
	return messages;
}
