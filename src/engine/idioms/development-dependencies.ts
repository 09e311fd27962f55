import { lineRef } from "../explain/context.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import type { Idiom } from "./idiom.ts";
import { installsOf, productionOption } from "./installs.ts";

/** Scripts of a project that serve its development, by their usual names. */
const SCRIPT = /^(?:dev|develop|watch|serve|start:(?:dev|debug|watch)|dev:[\w-]+)$/;

/** Everything is installed, since the container runs a script that only development knows. */
export const developmentDependencies: Idiom = {
	*find(simulation) {
		const { target } = simulation;
		const script = target && scriptOf(target);
		if (!target || !script) return;
		const install = installsOf(simulation).findLast(
			(one) => one.ecosystem === "npm" && rootStage(one.stage) === rootStage(target),
		);
		if (!install || productionOption(install) !== null) return;
		yield {
			at: [install.at],
			says: [{ at: install.at, values: { script: script.name, line: lineRef(script.line) }, last: true }],
		};
	},
};

/** The script that a container runs by a package manager of Node.js. */
function scriptOf({ state: { cmd, entrypoint } }: Stage): { name: string; line: number } | null {
	const own = cmd?.from.line != null ? cmd : entrypoint;
	const words = own?.value.words.flatMap((word) => word.split(/\s+/)) ?? [];
	const at = words.findIndex((word) => /^(?:npm|yarn|pnpm|bun)$/.test(word));
	const name = words.slice(at + 1).find((word) => word !== "run" && !word.startsWith("-")) ?? "";
	return at >= 0 && own?.from.line != null && SCRIPT.test(name) ? { name, line: own.from.line } : null;
}
