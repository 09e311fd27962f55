import { commandsIn } from "../shell/index.ts";
import type { Step } from "../simulate/simulation.ts";

const known = new WeakMap<Step, Set<string>>();

/** Names that an instruction's script gives a value itself: by assignment, `export`, `read`, or a `for` loop. */
export function assignedNames(step: Step): Set<string> {
	const { script: own, executions } = step;
	const cached = known.get(step);
	if (cached) return cached;
	const names = new Set<string>();
	known.set(step, names);
	const scripts = [own, ...executions.map((execution) => execution.innerScript)];
	for (const script of scripts) {
		if (!script) continue;
		for (const { command } of commandsIn(script)) {
			for (const assignment of command.assignments) names.add(assignment.name);
			const [program, ...words] = command.words;
			if (!program || !/^(export|local|declare|typeset|readonly|read)$/.test(program.text)) continue;
			for (const word of words) {
				const name = /^([A-Za-z_]\w*)(=|$)/.exec(word.raw)?.[1];
				if (name && (program.text !== "export" || word.raw.includes("="))) names.add(name);
			}
		}
		collectLoops(script.items, names);
	}
	return names;
}

function collectLoops(nodes: unknown, names: Set<string>): void {
	const stack: unknown[] = [nodes];
	for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
		if (Array.isArray(node)) stack.push(...node);
		else if (node && typeof node === "object") {
			if ("kind" in node && (node.kind === "for" || node.kind === "select") && "name" in node)
				names.add(String(node.name));
			for (const key of ["items", "body", "clauses", "condition", "otherwise"]) {
				if (key in node) stack.push((node as Record<string, unknown>)[key]);
			}
		}
	}
}
