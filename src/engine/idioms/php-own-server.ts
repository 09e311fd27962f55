import { lineRef } from "../explain/context.ts";
import { rootStage } from "../simulate/stage.ts";
import { stepAt } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { started } from "./process.ts";

/** The command-line variant of `php` is enough, because what the container starts is a server of its own. */
export const phpOwnServer: Idiom = {
	*find(simulation) {
		for (const stage of simulation.stages) {
			const { entrypoint, cmd } = stage.state;
			const main = stepAt(simulation, entrypoint?.from.line) ?? stepAt(simulation, cmd?.from.line);
			if (!main) continue;
			const root = rootStage(stage);
			const { image } = root;
			if (image?.id !== "php" || !image.pieces.some(({ text }) => text === "cli" || text === "zts")) continue;
			const execution = started(main);
			if (!execution) continue;
			const { id, name, subcommands } = execution.invocation;
			const octane = subcommands.find((one) => one.name.startsWith("octane:"))?.name;
			if (id !== "rr" && !octane) continue;
			const values = { program: octane ?? name.replace(/.*\//, ""), line: lineRef(main.instruction.startLine) };
			yield { at: [root.from, main.instruction.index], says: [{ at: root.from, values, last: true }] };
			return;
		}
	},
};
