import { readersByName } from "../explain/neighbours.ts";
import type { Execution, Simulation, Step } from "../simulate/simulation.ts";
import { commandsOf, hasOption, stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

const FETCHERS = ["curl", "wget", "aria2c"];

/** A line finds out for which architecture it builds and downloads what fits. */
export const architectureSwitch: Idiom = {
	*find(simulation) {
		let first = true;
		for (const step of stepsOf(simulation, "RUN")) {
			const found = choice(simulation, step);
			if (!found) continue;
			const { index } = step.instruction;
			const form = first ? found.form : `${found.form}-again`;
			yield { at: [index], says: [{ at: index, form, values: { asked: found.asked } }] };
			first = false;
		}
	},
};

/** What tells the architecture, and whether patterns or the name alone choose the download. */
function choice(simulation: Simulation, step: Step): { asked: string; form: "case" | "name" } | null {
	const fetches = commandsOf(step, FETCHERS);
	if (fetches.length === 0) return null;
	const command = step.executions.find(asksArchitecture);
	// With a default of its own the argument is the same on every platform.
	const argument = ["TARGETARCH", "TARGETPLATFORM"].find(
		(name) => readersByName(simulation, name).includes(step) && !step.stage?.args.get(name)?.value,
	);
	const asked = command ? command.command.words.map((word) => word.text).join(" ") : argument && `$${argument}`;
	if (!asked) return null;
	const { own, chosen } = variables(step, command ?? null, argument ?? null);
	const later = fetches.filter((one) => !command || step.executions.indexOf(one) > step.executions.indexOf(command));
	if (later.some((one) => mentions(one, own) || (command && inside(command, one)))) return { asked, form: "name" };
	return later.some((one) => mentions(one, chosen)) ? { asked, form: "case" } : null;
}

function asksArchitecture(execution: Execution): boolean {
	if (!execution.context.substitution) return false;
	const { id } = execution.invocation;
	if (id === "dpkg") return hasOption(execution, "--print-architecture");
	if (id === "apk") return hasOption(execution, "--print-arch");
	return id === "arch" || (id === "uname" && hasOption(execution, "-m"));
}

function inside(inner: Execution, outer: Execution): boolean {
	return outer.command.span.start <= inner.command.span.start && inner.command.span.end <= outer.command.span.end;
}

function mentions(execution: Execution, names: Set<string>): boolean {
	return execution.command.words.some((word) =>
		[...word.raw.matchAll(/\$\{?(\w+)/g)].some(([, name]) => name !== undefined && names.has(name)),
	);
}

/**
 * The variables that hold the architecture itself, and those that a `case` sets. Without recursion: bodies may nest
 * deeply.
 */
function variables(step: Step, command: Execution | null, argument: string | null) {
	const own = new Set(argument === null ? [] : [argument]);
	const chosen = new Set<string>();
	const queue: { node: unknown; branch: boolean }[] = [{ node: step.script?.items, branch: false }];
	for (let next = queue.pop(); next; next = queue.pop()) {
		const { node } = next;
		if (typeof node !== "object" || node === null) continue;
		const branch = next.branch || ("kind" in node && node.kind === "case");
		if ("append" in node && "name" in node && "span" in node) {
			const span = node.span as { start: number; end: number };
			const holds = command && span.start <= command.command.span.start && command.command.span.end <= span.end;
			if (holds) own.add(String(node.name));
			else if (branch) chosen.add(String(node.name));
		}
		for (const value of Object.values(node))
			if (typeof value === "object" && value !== null) queue.push({ node: value, branch });
	}
	return { own, chosen };
}
