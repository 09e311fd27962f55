import { baseName, parentPath } from "../simulate/paths.ts";
import { effectsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { runsDoing } from "./runs.ts";

const DIRECTORIES = new Set(["/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin", "/usr/sbin", "/sbin"]);

/** A link in a directory of PATH makes a program callable by its name, or by another one. */
export const programOnPath: Idiom = {
	*find(simulation) {
		for (const step of runsDoing(simulation, "links")) {
			const links = effectsOf(step, "links").flatMap(({ effect }) => {
				const into = DIRECTORIES.has(effect.to);
				const to = into ? `${effect.to}/${baseName(effect.from)}` : effect.to;
				return DIRECTORIES.has(parentPath(to)) && !/[*?$]/.test(effect.from + to) && !effect.from.startsWith("/dev/")
					? [{ from: effect.from, to }]
					: [];
			});
			const [link] = links;
			if (!link) continue;
			const { index } = step.instruction;
			const other = DIRECTORIES.has(parentPath(link.from)) && baseName(link.from) !== baseName(link.to);
			const values = {
				program: baseName(link.to),
				target: other ? baseName(link.from) : link.from,
				directory: parentPath(link.to),
			};
			yield { at: [index], says: [{ at: index, form: other ? "name" : "path", values }] };
		}
	},
};
