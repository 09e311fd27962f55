import { lineRef } from "../explain/context.ts";
import { stepsIn } from "../simulate/index-of.ts";
import { baseName } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { baseFacts } from "../simulate/stage.ts";
import { effectsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** Files with settings that images bring, and which a copy replaces: by the images' own documentation. */
const DEFAULTS: Record<string, Record<string, string>> = {
	"/etc/nginx/conf.d/default.conf": { nginx: "site" },
	"/etc/nginx/nginx.conf": { nginx: "server" },
	"/usr/local/apache2/conf/httpd.conf": { httpd: "server" },
	"/etc/apache2/sites-available/000-default.conf": { php: "site", wordpress: "site", debian: "site", ubuntu: "site" },
	"/etc/caddy/Caddyfile": { caddy: "site" },
	"/usr/local/etc/haproxy/haproxy.cfg": { haproxy: "server" },
};

/** What the servers of these images serve by the settings that they bring: by the images' own documentation. */
const SERVED: Record<string, string> = { nginx: "/usr/share/nginx/html", caddy: "/usr/share/caddy" };

/** The image's own settings are replaced by those of the project. */
export const configOverDefault: Idiom = {
	instead: ["paths/nginx-default#why"],
	*find(simulation) {
		for (const step of simulation.steps) {
			const path = step.transfer?.from === null ? targetOf(step) : null;
			const image = step.stage ? baseFacts(step.stage)?.id : undefined;
			const form = path && image ? DEFAULTS[path]?.[image] : undefined;
			if (!form || !path) continue;
			const { index } = step.instruction;
			const removed = removedBefore(simulation, step, path);
			if (removed) {
				const values = { path, line: lineRef(removed.instruction.startLine) };
				yield { at: [removed.instruction.index, index], says: [{ at: index, form: "removed", values }] };
				continue;
			}
			const values = { path, image: image ?? "", directory: SERVED[image ?? ""] ?? "/var/www/html" };
			yield { at: [index], says: [{ at: index, form, values }] };
		}
	},
};

/** Where the only file that a line copies comes to lie. */
function targetOf({ transfer }: Step): string | null {
	const [source] = transfer?.sources ?? [];
	if (!transfer || !source || transfer.sources.length !== 1 || source.kind === "everything") return null;
	return transfer.directory ? `${transfer.target.replace(/\/$/, "")}/${baseName(source.path)}` : transfer.target;
}

function removedBefore(simulation: Simulation, step: Step, path: string): Step | undefined {
	return stepsIn(simulation, step.stage).find(
		(one) =>
			one.instruction.keyword === "RUN" &&
			one.instruction.index < step.instruction.index &&
			effectsOf(one, "removes").some(({ effect }) => effect.path === path),
	);
}
