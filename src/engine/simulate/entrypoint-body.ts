import { commandsIn } from "../shell/index.ts";
import { resolvePath } from "./paths.ts";
import type { Simulation, Step } from "./simulation.ts";
import type { Stage } from "./stage.ts";

/** The text of a script that a heredoc of this file writes to where a process is started from, with its line; else null. */
export function entrypointBody(
	file: string,
	stage: Stage,
	simulation: Simulation,
): { text: string; line: number } | null {
	const workdir = stage.state.workdir.value;
	const isIt = (path: string) =>
		file.includes("/")
			? path === resolvePath(workdir, file)
			: PATH.some((directory) => path === `${directory}/${file}`);
	for (let cursor: Stage | null = stage; cursor; cursor = cursor.parent) {
		for (let at = cursor.end - 1; at > cursor.from; at--) {
			const step = simulation.steps[at];
			const text = step && (copied(step, isIt) ?? written(step, isIt));
			if (text != null) return { text, line: step?.place.startLine ?? 0 };
		}
	}
	return null;
}

const PATH = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

/** `COPY <<EOF /entrypoint.sh`. */
function copied({ transfer, instruction }: Step, isIt: (path: string) => boolean): string | null {
	for (const source of transfer?.sources ?? []) {
		if (source.kind !== "heredoc") continue;
		const start = instruction.args[source.word]?.span.start;
		const heredoc = instruction.heredocs.find((one) => one.span.start === start);
		if (!heredoc || !transfer) continue;
		const target = transfer.directory ? resolvePath(transfer.target, heredoc.name) : transfer.target;
		if (isIt(target)) return heredoc.mapped.text;
	}
	return null;
}

/** `RUN cat <<EOF > /entrypoint.sh`. */
function written({ script, before }: Step, isIt: (path: string) => boolean): string | null {
	if (!script) return null;
	for (const { command } of commandsIn(script)) {
		const body = command.redirects.find((redirect) => redirect.heredoc)?.heredoc?.content;
		const target = command.redirects.find(({ operator }) => operator === ">" || operator === ">|")?.target?.text;
		if (body !== undefined && target && isIt(resolvePath(before?.workdir.value ?? "/", target))) return body;
	}
	return null;
}
