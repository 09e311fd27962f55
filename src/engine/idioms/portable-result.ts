import { lineRef } from "../explain/context.ts";
import { rootStage } from "../simulate/stage.ts";
import { copiesFrom } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** Toolchains whose results are files for a browser. */
const WEB = new Set(["node", "bun", "deno"]);
/** Images whose program hands out files. */
const SERVERS = new Set(["nginx", "nginx-unprivileged", "caddy", "httpd", "openresty"]);

/** A front end is built on the builder's platform, although the image is for another one: its files fit all. */
export const portableResult: Idiom = {
	*find(simulation) {
		for (const stage of simulation.stages) {
			if (!/^\$\{?BUILDPLATFORM\}?$/.test(stage.platform ?? "") || !WEB.has(stage.image?.id ?? "")) continue;
			const copies = copiesFrom(simulation).get(stage) ?? [];
			if (
				copies.length === 0 ||
				!copies.every((step) => step.stage && SERVERS.has(rootStage(step.stage).image?.id ?? ""))
			)
				continue;
			const lines = lineRef(...copies.map(({ instruction }) => instruction.startLine));
			yield {
				at: [stage.from, ...copies.map(({ instruction }) => instruction.index)],
				says: [{ at: stage.from, values: { lines }, last: true }],
			};
		}
	},
};
