import { lineRef } from "../explain/context.ts";
import { isWithin } from "../simulate/paths.ts";
import type { Step } from "../simulate/simulation.ts";
import type { Idiom } from "./idiom.ts";
import { processes } from "./process.ts";

/** The container is a timer: cron is its process and a copied table says what runs when. */
export const cronContainer: Idiom = {
	*find(simulation) {
		const told = new Set<Step>();
		for (const { main, cmd, stage } of processes(simulation)) {
			const step = [cmd, main].find((one) =>
				one?.executions.some(({ invocation }) => /^(cron|crond)$/.test(invocation.name)),
			);
			if (!step || told.has(step)) continue;
			told.add(step);
			const table = simulation.steps.find(
				(one) =>
					one.stage === stage &&
					one.transfer &&
					/^\/(etc\/cron|etc\/crontab|var\/spool\/cron)/.test(one.transfer.target),
			);
			if (!table?.transfer) continue;
			const { index } = step.instruction;
			const system = isWithin(table.transfer.target, "/etc/cron.d");
			yield {
				at: [table.instruction.index, index],
				says: [
					{
						at: index,
						form: step.executions.length > 1 ? "among" : "process",
						values: { line: lineRef(table.instruction.startLine) },
					},
					// BusyBox starts the jobs with all variables that it has itself.
					...(stage.state.distro === "alpine" ? [] : [{ at: index, form: "variables" }]),
					...(system ? [{ at: table.instruction.index, form: "system" }] : []),
				],
			};
		}
	},
};
