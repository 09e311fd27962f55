import type { Script } from "../../model/shell.ts";
import { commandsIn, shellKind } from "../shell/index.ts";
import type { Step } from "../simulate/simulation.ts";
import { stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** How many variables a sentence names. */
const SHOWN = 2;

/** Steps that share variables of PowerShell, which live as long as one call of it. */
export const powershellVariables: Idiom = {
	*find(simulation) {
		for (const step of stepsOf(simulation, "RUN")) {
			const script = scriptOf(step);
			if (!script) continue;
			const names = sharedNames(script);
			if (names.length === 0) continue;
			const { index } = step.instruction;
			yield { at: [index], says: [{ at: index, values: { names: names.slice(0, SHOWN) } }] };
			return;
		}
	},
};

/** What PowerShell reads of a line: the whole body, or what `powershell -Command` gets. */
function scriptOf({ before, executions, script }: Step): Script | null {
	const inner = executions.find(({ invocation, innerScript }) => invocation.id === "powershell" && innerScript);
	if (inner) return inner.innerScript;
	return shellKind(before?.shell.value ?? [], before?.distro) === "powershell" ? script : null;
}

/** Variables that one command sets and a later one reads; not PowerShell's own settings and none of the environment. */
function sharedNames(script: Script): string[] {
	const commands = commandsIn(script).map(({ command }) => command.words.map(({ raw }) => raw));
	const names: string[] = [];
	commands.forEach(([name = "", sign], at) => {
		if (sign !== "=" || !/^\$\w+$/.test(name) || /^\$(null|\w+Preference)$/i.test(name)) return;
		const used = new RegExp(`\\$\\{?${name.slice(1)}\\b`, "i");
		if (!names.includes(name) && commands.slice(at + 1).some((words) => words.some((word) => used.test(word))))
			names.push(name);
	});
	return names;
}
