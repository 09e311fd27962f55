import type { Message } from "../../../model/message.ts";
import { baseName, isWithin, parentPath } from "../../simulate/paths.ts";
import { type Transfer, usesOf } from "../../simulate/simulation.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** A directory that is laid over the whole image: its `etc` over `/etc`, its `usr` over `/usr`. */
export function ontoRoot({ stage, ships, simulation, instruction }: LineContext, transfer: Transfer): Message[] {
	const [only, ...others] = transfer.sources;
	if (!stage || transfer.target !== "/" || !only || others.length > 0) return [];
	if (!/^(?:context|stage|image)$/.test(only.kind) || only.path === "/" || !isDirectory(only)) return [];
	const { entrypoint, cmd } = stage.state;
	const started = [entrypoint, cmd].find((one) => {
		const program = one?.value.json ? (one.value.words[0] ?? "") : "";
		const origin = program.startsWith("/") ? stage.files.origin(program) : null;
		return origin?.path === "/" && !isWithin(parentPath(program), "/bin") && one?.from.line != null;
	});
	const program = started?.value.words[0];
	const line = started?.from.line;
	// Where that is certain another sentence says it.
	const told = usesOf(simulation, instruction.index).some(({ name }) => name === program);
	return ships && program !== undefined && line != null && !told
		? [say("instructions/copy#why.onto-root-started", { directory: only.path, program, line: lineRef(line) })]
		: [say("instructions/copy#why.onto-root", { directory: only.path })];
}

/** Whether a source is surely a directory: it is written so, another line filled it, or its name says it. */
function isDirectory({ written, path, origin }: Transfer["sources"][number]): boolean {
	if (/\/\.?$/.test(written) || (origin?.exact && origin.event.tree)) return true;
	return /^(?:root-?fs|root|overlay|filesystem|fs)$/.test(baseName(path));
}
