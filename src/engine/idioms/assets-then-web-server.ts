import { lineRef } from "../explain/context.ts";
import { stageName } from "../explain/overview/stages.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { shippedStages } from "./copies.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Images whose program hands out files, by the name that readers know. */
const SERVERS: Record<string, string> = {
	nginx: "nginx",
	"nginx-unprivileged": "nginx",
	openresty: "OpenResty",
	caddy: "Caddy",
	httpd: "Apache",
};

/** A site is built with its own tools and served by a web server that needs none of them. */
export const assetsThenWebServer: Idiom = {
	rank: 12,
	instead: ["idioms/builder-and-runtime#why", "instructions/copy#why.made.build", "instructions/copy#why.made.path"],
	*find(simulation) {
		const told = new Set<Stage>();
		for (const step of simulation.steps) {
			const { instruction, stage, transfer } = step;
			const source = transfer?.from?.stage;
			if (!source || !stage || told.has(source) || !shippedStages(simulation).has(stage)) continue;
			const server = SERVERS[rootStage(stage).image?.id ?? ""];
			const built = buildLine(simulation, source);
			if (!server || built === null || isConfiguration(step)) continue;
			told.add(source);
			yield {
				at: [built.at, instruction.index],
				says: [
					{
						at: instruction.index,
						form: "files",
						values: { server, line: lineRef(built.line), stage: stageName(source) },
						last: true,
					},
					...(built.angular ? [] : settings(source, built.at)),
				],
				values: { server },
			};
		}
	},
};

/** What the build of a front end with Node.js reads from variables stands in its files from then on. */
function settings(source: Stage, at: number): Recognised["says"] {
	return ["node", "bun"].includes(rootStage(source).image?.id ?? "") ? [{ at, form: "settings", last: true }] : [];
}

/** The last line of a stage, or of those that it builds on, that builds the project. */
function buildLine(simulation: Simulation, stage: Stage): { at: number; line: number; angular: boolean } | null {
	for (let one: Stage | null = stage; one; one = one.parent) {
		for (let index = one.end - 1; index > one.from; index--) {
			const step = simulation.steps[index];
			const builds = step?.executions.some(({ effects }) =>
				effects.some((effect) => effect.kind === "builds" || (effect.kind === "produces" && effect.as === "site")),
			);
			// Angular takes its settings from files of its own, not from variables.
			const angular = step?.executions.some(({ invocation }) => invocation.id === "ng") === true;
			if (step?.instruction.keyword === "RUN" && builds)
				return { at: step.instruction.index, line: step.instruction.startLine, angular };
		}
	}
	return null;
}

function isConfiguration({ transfer }: Step): boolean {
	return transfer?.sources.every(({ path }) => /\.(conf|template)$|Caddyfile$/.test(path)) === true;
}
