import { commandsIn } from "../shell/index.ts";
import type { Step } from "../simulate/simulation.ts";

const known = new WeakMap<Step, Map<string, string | null>>();

/**
 * Names that an instruction's script gives a value itself, by assignment, `export`, `read`, or a `for` loop, with that
 * value where it is the only one, written out and given for sure.
 */
export function assignedNames(step: Step): Map<string, string | null> {
	const { script: own, executions } = step;
	const cached = known.get(step);
	if (cached) return cached;
	const names = new Map<string, string | null>();
	known.set(step, names);
	const scripts = [own, ...executions.map((execution) => execution.innerScript)];
	for (const script of scripts) {
		if (!script) continue;
		for (const { command, context } of commandsIn(script)) {
			for (const { name, value } of command.assignments) {
				const sure =
					context.runs === "always" && !context.loop && command.words.length === 0 && value?.literal === true;
				names.set(name, sure && !names.has(name) ? value.text : null);
			}
			const [program, ...words] = command.words;
			if (!program || !/^(export|local|declare|typeset|readonly|read)$/.test(program.text)) continue;
			for (const word of words) {
				const name = /^([A-Za-z_]\w*)(=|$)/.exec(word.raw)?.[1];
				if (name && (program.text !== "export" || word.raw.includes("="))) names.set(name, null);
			}
		}
		collectLoops(script.items, names);
	}
	return names;
}

function collectLoops(nodes: unknown, names: Map<string, string | null>): void {
	const stack: unknown[] = [nodes];
	for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
		if (Array.isArray(node)) stack.push(...node);
		else if (node && typeof node === "object") {
			if ("kind" in node && (node.kind === "for" || node.kind === "select") && "name" in node)
				names.set(String(node.name), null);
			for (const key of ["items", "body", "clauses", "condition", "otherwise"]) {
				if (key in node) stack.push((node as Record<string, unknown>)[key]);
			}
		}
	}
}
