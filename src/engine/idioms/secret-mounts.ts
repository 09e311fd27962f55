import { baseName } from "../simulate/paths.ts";
import type { Idiom } from "./idiom.ts";

/** Programs that look for passwords in a file of this name by themselves. */
const READERS: Record<string, string> = {
	".npmrc": "npm",
	".yarnrc.yml": "Yarn",
	".netrc": "Git",
	".git-credentials": "Git",
	"pip.conf": "pip",
	"settings.xml": "Maven",
	"auth.json": "Composer",
	"NuGet.Config": "NuGet",
};

/** Passwords and tokens are mounted for one command, and no layer ever holds them. */
export const secretMounts: Idiom = {
	rank: 22,
	*find({ steps }) {
		for (const { instruction } of steps) {
			const secrets = instruction.mounts.filter(({ type }) => type === "secret");
			if (secrets.length === 0) continue;
			const at = instruction.index;
			yield {
				at: [at],
				says: secrets.flatMap(({ target }) => {
					const program = READERS[baseName(target ?? "")];
					return target && program ? [{ at, values: { program, target }, last: true }] : [];
				}),
			};
		}
	},
};
