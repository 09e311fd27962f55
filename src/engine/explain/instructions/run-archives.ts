import type { Message } from "../../../model/message.ts";
import { isCleaned, isMounted } from "../../findings/support/layers.ts";
import { baseName, globPattern, parentPath } from "../../simulate/paths.ts";
import type { Execution } from "../../simulate/simulation.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** Archives that this line downloads and unpacks, and that nothing deletes in it. */
export function archivesKept({ step, stage, ships }: LineContext): Message[] {
	if (!ships || !stage) return [];
	const found = new Set<string>();
	for (const { effects, invocation } of step.executions) {
		if (
			!UNPACKS.test(invocation.id ?? "") ||
			invocation.options.some(({ written }) => /^-\w*c|^--create/.test(written))
		)
			continue;
		for (const effect of effects) {
			if (effect.kind !== "reads" || isMounted(step, effect.path)) continue;
			const { path } = effect;
			const own = step.executions.find((one) => downloadsTo(one, path));
			if (own && !isCleaned(step, own, path) && !step.executions.some((one) => takes(one, path))) found.add(path);
		}
	}
	return [...found].map((path) => say("instructions/run#beware.archive-kept", { path }));
}

const UNPACKS = /^(?:tar|bsdtar|unzip|7z)$/;

const downloadsTo = ({ effects }: Execution, path: string) =>
	effects.some((effect) => effect.kind === "downloads" && effect.to === path);

/** Whether a command moves a file away, or deletes it by a pattern such as `/tmp/app.tar.gz*`. */
const takes = ({ effects }: Execution, path: string) =>
	effects.some(
		(effect) =>
			(effect.kind === "moves" && effect.from === path) ||
			(effect.kind === "removes" &&
				parentPath(effect.path) === parentPath(path) &&
				globPattern(baseName(effect.path)).test(baseName(path))),
	);

/** Archives that an earlier line brought and that lie in its layer, beside what this line unpacks. */
export function archivesLeft({ step, stage, instruction, simulation, ships }: LineContext): Message[] {
	if (!ships || !stage) return [];
	return step.executions.flatMap(({ effects, invocation }) => {
		if (!effects.some((effect) => effect.kind === "creates" && effect.as === "unpacked")) return [];
		return effects.flatMap((effect) => {
			const origin = effect.kind === "reads" ? stage.files.origin(effect.path, instruction.index - 1) : null;
			const from = origin?.exact ? simulation.steps[origin.event.at] : undefined;
			const kind = from?.stage === stage ? from.transfer?.sources[0]?.kind : undefined;
			// Of a copied tar archive a finding tells that ADD would unpack it.
			if (!from || effect.kind !== "reads" || !(kind === "url" || (kind === "context" && invocation.id !== "tar")))
				return [];
			const values = { path: effect.path, line: lineRef(from.place.startLine) };
			return [say(`instructions/run#beware.archive-${kind === "url" ? "added" : "copied"}`, values)];
		});
	});
}
