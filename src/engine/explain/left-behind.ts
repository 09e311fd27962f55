import { isWithin } from "../simulate/paths.ts";
import type { Execution, Step } from "../simulate/simulation.ts";

/** Directories for what is needed only for a while. */
const TEMPORARY = ["/tmp", "/var/tmp"];

/**
 * Whether what a command brings into a temporary directory is still there when the instruction ends: nothing after it
 * removes or moves it. False too where a removal names what the file does not tell.
 */
export function leavesTemporary(step: Step, execution: Execution): boolean {
	const { instruction, executions } = step;
	if (instruction.keyword !== "RUN" || instruction.mounts.length > 0) return false;
	const brought = execution.effects.flatMap((effect) => {
		if (effect.kind === "downloads") return effect.to === null ? [] : [effect.to];
		return effect.kind === "creates" ? [effect.path] : [];
	});
	const [path] = brought.filter((one) => TEMPORARY.some((directory) => one !== directory && isWithin(one, directory)));
	if (path === undefined) return false;
	const later = executions.slice(executions.indexOf(execution) + 1);
	return !later.some(({ invocation, effects }) => {
		const gone = effects.flatMap((effect) =>
			effect.kind === "removes" ? [effect.path] : effect.kind === "moves" ? [effect.from] : [],
		);
		if (gone.length === 0) return /^(?:rm|mv|find|xargs|unlink)$/.test(invocation.name);
		return gone.some((one) => /[$*?[]/.test(one) || isWithin(path, one));
	});
}
