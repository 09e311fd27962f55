import type { Simulation, Step } from "../simulate/simulation.ts";
import { baseFacts } from "../simulate/stage.ts";
import { assetsThenWebServer } from "./assets-then-web-server.ts";
import type { Idiom } from "./idiom.ts";

/** A site built with Node.js is served by nginx's own settings, which know nothing of routes in the browser. */
export const clientSideRoutes: Idiom = {
	*find(simulation) {
		for (const { at } of assetsThenWebServer.find(simulation)) {
			const step = simulation.steps[at.at(-1) ?? -1];
			const server = step?.stage ? baseFacts(step.stage)?.id : undefined;
			if (!step || !["nginx", "nginx-unprivileged"].includes(server ?? "") || !fromNode(step)) continue;
			if (!setsServer(simulation)) yield { at: [...at], says: [{ at: step.instruction.index, last: true }] };
		}
	},
};

function fromNode({ transfer }: Step): boolean {
	const source = transfer?.from?.stage;
	return source != null && ["node", "bun"].includes(baseFacts(source)?.id ?? "");
}

/** Whether any line speaks of nginx's settings: it may bring or write others. */
function setsServer({ file }: Simulation): boolean {
	return file.instructions.some(({ span }) =>
		/\/etc\/nginx|nginx[-\w.]*\.conf|default\.conf|try_files/.test(file.source.slice(span.start, span.end)),
	);
}
