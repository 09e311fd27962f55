import { lineRef } from "../explain/context.ts";
import { baseName } from "../simulate/paths.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { variableAt } from "../simulate/variables.ts";
import { hasOption, operandsOf, stepsOf } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";

const FETCHERS = new Set(["curl", "wget", "aria2c"]);

/** A download is compared with a checksum; what counts is where the checksum comes from. */
export const checksumVerifiedDownload: Idiom = {
	rank: 50,
	instead: ["commands/sha256sum#why"],
	*find(simulation) {
		for (const step of stepsOf(simulation, "RUN")) {
			const found = verified(step);
			if (found) yield found;
		}
	},
};

function verified(step: Step): Recognised | null {
	const check = step.executions.find(
		(one) => one.invocation.id === "sha256sum" && hasOption(one, "-c", "--check", "-w") && one.context.runs !== "maybe",
	);
	const before = check ? step.executions.slice(0, step.executions.indexOf(check)) : [];
	const fetches = before.filter(({ invocation }) => invocation.id !== null && FETCHERS.has(invocation.id));
	if (!check || fetches.length === 0 || !step.stage) return null;
	const { index } = step.instruction;
	const program = check.invocation.name;
	if (isDownloadedSum(check, fetches, before))
		return { at: [index], says: [{ at: index, form: "fetched", values: { program } }], unpraised: true };
	const variable = sumVariable(step, before);
	if (!variable)
		return { at: [index], says: [{ at: index, form: "written", values: { program } }], values: { program } };
	const values = { program, name: variable.name, line: lineRef(variable.line) };
	return {
		at: [index],
		says: [{ at: index, form: variable.line === step.instruction.startLine ? "written" : "variable", values }],
	};
}

/** Whether the sums were themselves downloaded in this line: by their file's name, or from a pipe that a fetch begins. */
function isDownloadedSum(check: Execution, fetches: Execution[], before: Execution[]): boolean {
	const files = operandsOf(check).filter((word) => word !== "-");
	const names = new Set(fetches.flatMap((one) => one.command.words.map((word) => baseName(word.text))));
	if (files.some((file) => names.has(baseName(file)))) return true;
	if (check.context.pipe === null) return false;
	const pipe = before.slice(-check.context.pipe.index);
	return (
		pipe.some((one) => fetches.includes(one) || reads(one, names)) ||
		pipe.some(({ invocation }) => invocation.id === "grep")
	);
}

function reads(execution: Execution, names: Set<string>): boolean {
	// What they print stands in this file, unless a command in it reads another.
	const prints = /^(?:echo|printf)$/.test(execution.invocation.name);
	if (prints && !operandsOf(execution).some((word) => /\$\(|`/.test(word))) return false;
	return operandsOf(execution).some((word) => names.has(baseName(word)) && /sum|sha|\.txt|\.asc/i.test(word));
}

/** The variable with the sum that the commands before the check print, and the line that sets it. */
function sumVariable(step: Step, before: Execution[]): { name: string; line: number } | null {
	for (const { invocation, command } of before.toReversed()) {
		if (invocation.name !== "echo" && invocation.name !== "printf") continue;
		for (const word of command.words) {
			const name = /\$\{?(\w*(?:SHA|SUM|MD5|HASH|DIGEST)\w*)/i.exec(word.text)?.[1];
			const change = name && step.stage ? variableAt(step.stage, name, step.instruction.index) : undefined;
			if (name && change?.from.line != null) return { name, line: change.from.line };
		}
		return null;
	}
	return null;
}
