import { lineRef } from "../explain/context.ts";
import { isWithin } from "../simulate/paths.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { shippedStages } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** Toolchains whose results are sites for the browser. */
const WEB = new Set(["node", "bun", "deno"]);
/** Names of languages for which a server's image stands, by the family of the image. */
const SERVERS: Record<string, string> = {
	python: "Python",
	uv: "Python",
	php: "PHP",
	frankenphp: "PHP",
	ruby: "Ruby",
	"dotnet-aspnet": ".NET",
	"eclipse-temurin": "Java",
	openjdk: "Java",
	elixir: "Elixir",
};

/** What Node.js builds for the browser is put where the server of another language hands it out. */
export const frontendInBackend: Idiom = {
	instead: ["instructions/copy#why.made.build"],
	*find(simulation) {
		const told = new Set<Stage>();
		for (const { instruction, stage, transfer } of simulation.steps) {
			const source = transfer?.from?.stage;
			if (!stage || !source || told.has(source) || !shippedStages(simulation).has(stage)) continue;
			const language = SERVERS[rootStage(stage).image?.id ?? ""];
			const build = source.builds.at(-1);
			if (!language || !build || !WEB.has(rootStage(source).image?.id ?? "")) continue;
			const [only, ...others] = transfer.sources;
			if (
				!only ||
				others.length > 0 ||
				isWithin(transfer.target, "/usr/share/nginx") ||
				/node_modules|\.json$/.test(only.path)
			)
				continue;
			told.add(source);
			const line = lineRef(simulation.file.instructions[build.at]?.startLine ?? 0);
			yield {
				at: [build.at, instruction.index],
				says: [{ at: instruction.index, values: { path: only.path, target: transfer.target, line, language } }],
			};
		}
	},
};
