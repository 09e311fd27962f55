import { lineRef } from "../explain/context.ts";
import { commentsAbove } from "../simulate/comments.ts";
import { baseName } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Call } from "./calls.ts";
import { callsOf } from "./calls.ts";
import { contextCopies, isBroad, isManifestCopy } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** Installs, by the form of the reason, and the directories that they may ask for before the code is there. */
const KINDS: { form: string; calls: string[]; names: RegExp; role?: "manifest" }[] = [
	{ form: "go", calls: ["go mod download"], names: /^(?!vendor$).+$/ },
	{
		form: "prisma",
		calls: ["npm ci", "npm install", "yarn", "yarn install", "pnpm install", "bun install"],
		names: /^(prisma|schema\.prisma)$/,
	},
	{
		form: "patches",
		calls: ["npm ci", "npm install", "yarn", "yarn install", "pnpm install", "bun install"],
		names: /^(\.?patches|patch-package)$/,
	},
];

/** A directory of the project that the download of dependencies needs before the rest of the code. */
export const localModule: Idiom = {
	*find(simulation) {
		for (const { form, calls, names } of KINDS) {
			for (const call of callsOf(simulation, ...calls)) {
				const found = early(simulation, call, names);
				if (!found) continue;
				const directory = found.transfer?.sources[0]?.written.replace(/^\.\//, "").replace(/\/$/, "") ?? "";
				const said = form === "go" && saysReplace(simulation, found) ? "go-said" : form;
				yield {
					at: [found.instruction.index, call.at],
					says: [{ at: found.instruction.index, form: said, values: { directory, line: lineRef(call.line) } }],
				};
				break;
			}
		}
	},
};

/** Whether the comment right above a line speaks of the directive `replace`. */
function saysReplace(simulation: Simulation, { place }: Step): boolean {
	return commentsAbove(simulation, place.startLine).some(({ text }) => /\breplace\b/.test(text));
}

/** A copy of one directory that stands before the install, though the rest of the code follows it. */
function early(simulation: Simulation, call: Call, names: RegExp): Step | undefined {
	const copies = contextCopies(simulation).get(call.stage) ?? [];
	const manifest = copies.some((step) => step.instruction.index < call.at && isManifestCopy(simulation, step));
	const rest = copies.some((step) => step.instruction.index > call.at);
	if (!manifest || !rest) return undefined;
	return copies.find((step) => {
		const [only, ...others] = step.transfer?.sources ?? [];
		if (
			!only ||
			others.length > 0 ||
			step.instruction.index > call.at ||
			isBroad(step) ||
			isManifestCopy(simulation, step)
		)
			return false;
		const name = baseName(only.path.replace(/\/$/, ""));
		return (
			only.kind === "context" &&
			names.test(name) &&
			(!name.includes(".") || name === "schema.prisma" || name === ".patches")
		);
	});
}
