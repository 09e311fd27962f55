import { lineRef } from "../explain/context.ts";
import { baseName, isWithin } from "../simulate/paths.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { commandsOf, effectsOf, stepsOf, writtenBy } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** A vendor's repository becomes a source of apt, with its key, and the packages of a later command come from it. */
export const thirdPartyAptRepository: Idiom = {
	*find(simulation) {
		for (const step of stepsOf(simulation, "RUN")) {
			const list =
				step.executions.find((one) => writtenBy(one).some(isList)) ?? commandsOf(step, ["add-apt-repository"])[0];
			const found = list ? added(simulation, step, list) : null;
			if (found) yield found;
		}
	},
};

function isList(path: string): boolean {
	return isWithin(path, "/etc/apt/sources.list.d") || path === "/etc/apt/sources.list";
}

function added(simulation: Simulation, step: Step, list: Execution): Recognised | null {
	const { index, startLine } = step.instruction;
	const position = step.executions.indexOf(list);
	const here = packagesAfter({ executions: step.executions.slice(position + 1) });
	const after = stepsOf(simulation, "RUN").filter((one) => one.stage === step.stage && one.instruction.index > index);
	const later = here.length > 0 ? [] : after.filter((one) => packagesAfter(one).length > 0);
	const [first] = later;
	if (here.length === 0 && !first) return null;
	const key = step.executions.flatMap(writtenBy).find((path) => /keyrings?\/|trusted\.gpg\.d\//.test(path));
	const text = step.instruction.args.map((word) => word.text).join(" ");
	const signed = key !== undefined && /signed-by=/.test(text);
	const components = componentsIn(list);
	const lines = later.map(({ instruction }) => instruction.startLine);
	const says: Recognised["says"] = [
		components.length > 0
			? first
				? { at: index, form: "components-for-line", values: { components, line: lineRef(...lines.slice(0, 1)) } }
				: { at: index, form: "components", values: { components } }
			: first
				? { at: index, form: "for-line", values: { lines: lineRef(...lines) } }
				: { at: index, form: "here", values: {} },
	];
	if (signed) says.push({ at: index, form: "signed", values: { key: baseName(key) } });
	else if (key !== undefined) says.push({ at: index, form: "trusted", values: { key: baseName(key) } });
	// The lists are updated in the line that installs, or in one of their own before it.
	const update =
		first &&
		after.find(
			(one) =>
				one.instruction.index <= first.instruction.index && commandsOf(one, ["apt-get", "apt"], ["update"]).length > 0,
		);
	if (update) says.push({ at: update.instruction.index, form: "update", values: { line: lineRef(startLine) } });
	const vouches = key === undefined ? keyBefore(simulation, step) : null;
	if (vouches) says.push({ at: vouches.instruction.index, form: "key", values: { line: lineRef(startLine) } });
	const others = [vouches, update].flatMap((one) => (one ? [one.instruction.index] : []));
	const at = [...others, index, ...later.map(({ instruction }) => instruction.index)];
	return { at: [...new Set(at)].sort((a, b) => a - b), says };
}

/** The last line before this one, in its stage, that hands apt a key: as nothing else names one, it is this repository's. */
function keyBefore(simulation: Simulation, step: Step): Step | null {
	return (
		stepsOf(simulation, "RUN").findLast(
			(one) =>
				one.stage === step.stage &&
				one.instruction.index < step.instruction.index &&
				commandsOf(one, ["apt-key"], ["add", "adv"]).length > 0,
		) ?? null
	);
}

/** Parts of the archives of Debian and Ubuntu beside `main`. */
const COMPONENT = /\b(?:contrib|non-free-firmware|non-free|universe|multiverse|restricted)\b/g;
const OTHER_HOST = /https?:\/\/(?![\w.-]*(?:debian|ubuntu)\.(?:org|com))/;

/** The parts that an edit of the distribution's own list switches on; none where it names another server. */
function componentsIn({ invocation }: Execution): string[] {
	const text = [
		...invocation.options.map(({ value }) => value ?? ""),
		...invocation.operands.map(({ word }) => word.text),
	];
	if (!/^(?:sed|add-apt-repository)$/.test(invocation.name) || text.some((one) => OTHER_HOST.test(one))) return [];
	return [...new Set(text.flatMap((one) => one.match(COMPONENT) ?? []))];
}

/** Packages of Debian that commands install by name. */
function packagesAfter(step: Pick<Step, "executions">): string[] {
	return effectsOf(step, "installs").flatMap(({ effect }) => (effect.system === "deb" ? effect.packages : []));
}
