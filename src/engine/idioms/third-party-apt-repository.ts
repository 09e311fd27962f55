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
	const { index } = step.instruction;
	const position = step.executions.indexOf(list);
	const here = packagesAfter({ executions: step.executions.slice(position + 1) });
	const later = here.length > 0 ? null : nextInstall(simulation, step);
	const packages = here.length > 0 ? here : later ? packagesAfter(later) : [];
	if (packages.length === 0) return null;
	const key = step.executions.flatMap(writtenBy).find((path) => /keyrings?\/|trusted\.gpg\.d\//.test(path));
	const text = step.instruction.args.map((word) => word.text).join(" ");
	const signed = key !== undefined && /signed-by=/.test(text);
	const components = componentsIn(list);
	const says: Recognised["says"] = [
		components.length > 0
			? later
				? { at: index, form: "components-for-line", values: { components, line: lineRef(later.instruction.startLine) } }
				: { at: index, form: "components", values: { components } }
			: later
				? { at: index, form: "for-line", values: { line: lineRef(later.instruction.startLine) } }
				: { at: index, form: "here", values: {} },
	];
	if (signed) says.push({ at: index, form: "signed", values: { key: baseName(key) } });
	else if (key !== undefined) says.push({ at: index, form: "trusted", values: { key: baseName(key) } });
	const update = later && commandsOf(later, ["apt-get", "apt"], ["update"])[0];
	if (later && update)
		says.push({ at: later.instruction.index, form: "update", values: { line: lineRef(step.instruction.startLine) } });
	return { at: [index, ...(later ? [later.instruction.index] : [])], says };
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

/** The next line of the stage that installs packages. */
function nextInstall(simulation: Simulation, step: Step): Step | null {
	return (
		stepsOf(simulation, "RUN").find(
			(one) =>
				one.stage === step.stage && one.instruction.index > step.instruction.index && packagesAfter(one).length > 0,
		) ?? null
	);
}
