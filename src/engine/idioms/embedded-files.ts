import { lineRef } from "../explain/context.ts";
import { baseName, isWithin } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Stage } from "../simulate/stage.ts";
import { callsOf } from "./calls.ts";
import { contextCopies, copiesFrom, isBroad, shippedStages } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** Directories that hold no code, by their usual names, yet are often compiled into a program. */
const CONTENT =
	/^(migrations?|templates?|static|assets|public|locales?|i18n|translations|web|www|dist|views|sql|resources|schemas?|fixtures)$/i;

const BUILDS: Record<string, string[]> = { rust: ["cargo build", "cargo install"], go: ["go build", "go install"] };

/** A directory without code that a compiled program needs while it is compiled, because it carries the files in itself. */
export const embeddedFiles: Idiom = {
	instead: ["instructions/copy#why.built", "instructions/copy#why.built-too"],
	*find(simulation) {
		for (const [language, names] of Object.entries(BUILDS)) {
			const told = new Set<Stage>();
			for (const build of callsOf(simulation, ...names)) {
				if (told.has(build.stage) || shippedStages(simulation).has(build.stage)) continue;
				const step = (contextCopies(simulation).get(build.stage) ?? []).find(
					(one) => one.instruction.index < build.at && isContent(one) && !isTaken(simulation, one, build.stage),
				);
				if (!step) continue;
				told.add(build.stage);
				const [source] = step.transfer?.sources ?? [];
				const directory = baseName(source?.path ?? "");
				const form = language === "rust" && /^migrations?$/.test(directory) ? "sqlx" : language;
				yield {
					at: [step.instruction.index, build.at],
					says: [{ at: step.instruction.index, form, values: { directory, line: lineRef(build.line) } }],
				};
			}
		}
	},
};

function isContent(step: Step): boolean {
	const [only, ...others] = step.transfer?.sources ?? [];
	return (
		only !== undefined && others.length === 0 && !isBroad(step) && CONTENT.test(baseName(only.path.replace(/\/$/, "")))
	);
}

/** Whether another stage copies the directory too, so that it is needed as files. */
function isTaken(simulation: Simulation, step: Step, stage: Stage): boolean {
	const target = step.transfer?.target ?? "/";
	const name = baseName(step.transfer?.sources[0]?.path ?? "");
	const taken = (copiesFrom(simulation).get(stage) ?? []).some(({ transfer }) =>
		transfer?.sources.some(({ path }) => isWithin(target, path) || isWithin(path, target)),
	);
	const again = simulation.steps.some(
		(one) =>
			one !== step &&
			one.transfer?.from === null &&
			one.stage !== stage &&
			one.transfer.sources.some(({ path }) => baseName(path) === name || path === "."),
	);
	return taken || again;
}
