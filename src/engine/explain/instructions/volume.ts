import type { Message } from "../../../model/message.ts";
import { isRoot } from "../../simulate/conditions.ts";
import { baseName, isSocket, isTemporary, resolvePath } from "../../simulate/paths.ts";
import { runningOf } from "../../simulate/running.ts";
import { rootStage } from "../../simulate/stage.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, lineOf, lineRef, say } from "../context.ts";
import { linesOf, writersBelow } from "../neighbours.ts";
import { mountFor } from "../usage/run-needs.ts";
import { expandWordText, explainWord } from "../words/word.ts";

const KEY = "instructions/volume";

/** VOLUME: directories whose data lives outside of the container. */
export const volume: Explainer = (context) => {
	const { args } = context.instruction;
	const paths = args.map((word) => expandWordText(context, word.text));
	const [path = ""] = paths;
	const parts = inOrder([keywordPart(context), ...args.map((word) => explainWord(context, word, "directory"))]);
	const what = paths.length > 1 ? say(`${KEY}#what.many`, { paths }) : say(`${KEY}#what.one`, { path });
	if (paths.every(isSocket))
		return { what, why: [], beware: paths.map((one) => say(`${KEY}#beware.socket`, { path: one })), parts };
	return {
		what,
		why: [
			...(paths.some((one) => isTemporary(one)) && runsJava(context) ? [say(`${KEY}#why.java`, { path: "/tmp" })] : []),
			say(`${KEY}#why.outlives`),
			...repeated(context, paths),
			...filled(context, paths),
		],
		beware: [
			say(`${KEY}#beware.anonymous`, {
				mount: context.stage ? mountFor(context.simulation, context.stage, path) : `data:${path}`,
			}),
			...paths.filter((one) => isShipped(context, one)).map((one) => say(`${KEY}#beware.kept`, { path: one })),
			...paths.flatMap((one) => beware(context, one)),
		],
		parts,
	};
};

/** Volumes that the base image declares already: they hold without this line. */
function repeated({ state }: LineContext, paths: string[]): Message[] {
	const handed = new Set(state?.volumes.filter(({ from }) => from.line === null).map(({ value }) => value));
	const known = paths.filter((path) => handed.has(path));
	return known.length > 0 ? [say(`${KEY}#why.image`, { paths: known })] : [];
}

/** Whether the container of this stage runs a program of Java. */
function runsJava({ stage, simulation }: LineContext): boolean {
	if (stage === null) return false;
	const { entrypoint, cmd } = stage.state;
	const words = [...(entrypoint?.value.words ?? []), ...(cmd?.value.words ?? [])].join(" ");
	return baseName(runningOf(stage, simulation).pid1?.[0] ?? "") === "java" || /(?:^|[\s/])java(?:\s|$)/.test(words);
}

/** Whether files of the project or of another stage lie at or below a path, which a newer image may bring in another state. */
function isShipped({ stage, instruction }: LineContext, path: string): boolean {
	return (
		stage?.files
			.below(resolvePath("/", path), instruction.index)
			.some(({ event }) => event.context !== undefined || event.copied !== undefined) === true
	);
}

/** Files that the image has there already: a new volume starts with a copy of them. Lines that make several say it once. */
function filled(context: LineContext, paths: string[]): Message[] {
	const { stage, instruction } = context;
	const made = new Map<number, string[]>();
	for (const path of paths) {
		const at = stage?.files.origin(resolvePath("/", path), instruction.index - 1)?.event.at ?? -1;
		if (at >= 0) made.set(at, [...(made.get(at) ?? []), path]);
	}
	return [...made].map(([at, [path = "", ...others]]) =>
		say(`${KEY}#why.filled`, {
			paths: [path, ...others],
			line: lineRef(lineOf(context, at)),
		}),
	);
}

function beware(context: LineContext, written: string): Message[] {
	const { stage, instruction } = context;
	const path = resolvePath("/", written);
	const messages: Message[] = [];
	const writers = writersBelow(context, path);
	if (writers.length > 0) messages.push(say(`${KEY}#beware.later-writes`, { path, lines: linesOf(writers) }));
	const user = stage?.state.user;
	if (
		stage &&
		user &&
		!isRoot(user.value) &&
		!(isTemporary(path) && rootStage(stage).resolvedBase !== "scratch") &&
		!stage.files.origin(path, instruction.index - 1) &&
		writers.length === 0
	) {
		messages.push(say(`${KEY}#beware.owner`, { path, user: user.value.replace(/:.*/, "") }));
	}
	return messages;
}
