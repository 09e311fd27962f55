import type { Script } from "../../../model/shell.ts";
import { type Branches, branchesAround, type Deciding, deciding, titleOf } from "../shell/index.ts";
import type { Weighed } from "./steps.ts";

/** Steps that stand in each branch of a decision become one: what decides there is at most how it is done. */
export function withoutBranches(steps: Weighed[], script: Script | null): Weighed[] {
	if (!script || steps.length < 2) return steps;
	const groups = new Map<string, Found[]>();
	for (const step of steps) {
		const branches = step.check && branchesAround(script.items, step.command.span);
		if (!branches) continue;
		const key = JSON.stringify(step.clause);
		groups.set(key, [...(groups.get(key) ?? []), { step, branches }]);
	}
	let result = steps;
	for (const group of groups.values()) {
		for (const node of new Set(group.map(({ branches }) => branches.node))) {
			const [first, ...others] = group.filter(({ branches }) => branches.node === node);
			const places = new Set([first, ...others].map((one) => one?.branches.at));
			if (!first || places.size < first.branches.count) continue;
			const check = deciding(script.items, node.span) ?? everyBranch(first, others);
			const gone = new Set(others.map(({ step }) => step));
			result = result.flatMap((step) => (step === first.step ? { ...step, check } : gone.has(step) ? [] : [step]));
		}
	}
	return result;
}

interface Found {
	step: Weighed;
	branches: Branches;
}

function everyBranch({ step, branches: { condition } }: Found, others: Found[]): Deciding {
	const [other] = others;
	if (condition === null || !other || others.length > 1) return { form: "any-branch", values: {} };
	const [command, otherwise] = [step.command, other.step.command].map((one) => titleOf(one));
	if (command === undefined || otherwise === undefined || command === otherwise)
		return { form: "either", values: { condition } };
	return { form: "either-by", values: { condition, command, otherwise } };
}
