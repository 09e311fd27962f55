import type { Simulation } from "../simulate/simulation.ts";

/** Whether a rule (by its id and its names elsewhere) is silenced at an instruction, or for no single one (null). */
export type Skips = (id: string, aliases: readonly string[], at: number | null) => boolean;

/**
 * What the file itself silences: `# check=skip=…` as a directive or above an instruction (BuildKit's checks), the
 * comments `# hadolint ignore=…` above an instruction and `# hadolint global ignore=…`, and `# linewise ignore=…` with
 * our own ids. Sources: Docker's reference on build checks, hadolint's README.
 */
export function skipsOf({ file }: Simulation): Skips {
	const everywhere = new Set<string>();
	for (const { name, value } of file.directives)
		if (name === "check") for (const rule of skippedByCheck(value)) everywhere.add(rule);
	const atLine = new Map<number, Set<string>>();
	for (const { text, line, inside } of file.comments) {
		if (inside !== null) continue;
		const global = /^hadolint\s+global\s+ignore\s*=\s*(.+)$/.exec(text)?.[1];
		for (const rule of listed(global)) everywhere.add(`hadolint/${rule}`);
		const silenced = [
			...listed(/^hadolint\s+ignore\s*=\s*(.+)$/.exec(text)?.[1]).map((rule) => `hadolint/${rule}`),
			...listed(/^linewise\s+ignore\s*=\s*(.+)$/.exec(text)?.[1]),
		];
		if (silenced.length > 0) atLine.set(line, new Set([...(atLine.get(line) ?? []), ...silenced]));
	}
	const above = file.instructions.map(({ docComments }) => docComments.flatMap(skippedByComment));
	if (everywhere.size === 0 && atLine.size === 0 && above.every((list) => list.length === 0)) return () => false;
	const commentLines = new Set(file.comments.map(({ line }) => line));
	return (id, aliases, at) => {
		const names = [id, ...aliases, ...(aliases.some((one) => one.startsWith("buildkit/")) ? ["buildkit/all"] : [])];
		if (names.some((name) => everywhere.has(name))) return true;
		if (at !== null && above[at]?.some((rule) => names.includes(rule))) return true;
		const start = at === null ? undefined : file.instructions[at]?.startLine;
		if (start === undefined) return false;
		// The comment lines directly above, as many as there are.
		for (let line = start - 1; commentLines.has(line); line--)
			if (names.some((name) => atLine.get(line)?.has(name))) return true;
		return false;
	};
}

/** BuildKit lets blank lines stand between these comments and the instruction. */
function skippedByComment(text: string): string[] {
	const value = /^check\s*=\s*(.+)$/.exec(text)?.[1];
	return value === undefined ? [] : skippedByCheck(value);
}

function skippedByCheck(value: string): string[] {
	const rules = /(?:^|;)\s*skip\s*=\s*([^;]*)/.exec(value.replace(/\/\/.*$/, ""))?.[1];
	return listed(rules).map((rule) => `buildkit/${rule}`);
}

/** `DL3006,DL3008 # reason`: names up to the first word that is none. */
function listed(text: string | undefined): string[] {
	return (text ?? "").split(",").flatMap((one) => /^\s*([\w-]+)/.exec(one)?.[1] ?? []);
}
