import type { Message } from "../../../model/message.ts";
import { stepsIn } from "../../simulate/index-of.ts";
import { baseName, isWithin, parentPath } from "../../simulate/paths.ts";
import { type Transfer, usesOf } from "../../simulate/simulation.ts";
import { rootStage } from "../../simulate/stage.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** A directory that is laid over the whole image: its `etc` over `/etc`, its `usr` over `/usr`. */
export function ontoRoot(context: LineContext, transfer: Transfer): Message[] {
	const { stage, ships, simulation, instruction } = context;
	const [only, ...others] = transfer.sources;
	if (!stage || transfer.target !== "/" || !only || others.length > 0) return [];
	if (!/^(?:context|stage|image)$/.test(only.kind) || only.path === "/") return [];
	if (rootStage(stage).image?.distro === "scratch" || !isTree(context, transfer, only)) return [];
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

/** Directories of a system; a tree that has one of them is laid out like the image. */
const SYSTEM = /^(?:bin|etc|home|lib|opt|root|sbin|srv|usr|var)$/;

/** Whether a directory is laid out like a whole system: its name says so, or its stage names such places below it. */
function isTree({ simulation }: LineContext, { from }: Transfer, { path }: Transfer["sources"][number]): boolean {
	if (/^(?:root-?fs|root|overlay|filesystem|fs)$/.test(baseName(path))) return true;
	if (!from?.stage) return false;
	return stepsIn(simulation, from.stage).some(({ executions }) =>
		executions.some(({ effects }) =>
			effects.some((effect) => "path" in effect && effect.path !== null && SYSTEM.test(below(effect.path, path))),
		),
	);
}

/** The first part of a path below a directory, or nothing. */
function below(path: string, directory: string): string {
	return path.startsWith(`${directory}/`) ? (path.slice(directory.length + 1).split("/", 1)[0] ?? "") : "";
}
