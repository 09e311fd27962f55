import { lineRef } from "../explain/context.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import type { Idiom } from "./idiom.ts";

/** What an empty image lacks beside the program: certificates, time zones, user names. */
export const filesForScratch: Idiom = {
	*find(simulation) {
		for (const step of simulation.steps) {
			const { instruction, stage, transfer } = step;
			if (!stage?.needed || !transfer?.from || rootStage(stage).resolvedBase !== "scratch") continue;
			const form = formOf(step);
			if (!form) continue;
			const user = form === "users" ? userAfter(simulation, stage) : null;
			const says = user
				? { form: "users.named", values: { user: user.name, line: lineRef(user.line) } }
				: { form: form === "users" ? "users.plain" : form };
			yield { at: [instruction.index], says: [{ at: instruction.index, ...says }] };
		}
	},
};

function formOf({ transfer }: Step): "certificates" | "zones" | "users" | null {
	const paths = transfer ? [...transfer.sources.map(({ path }) => path), transfer.target] : [];
	if (paths.some((path) => /^\/etc\/(ssl|pki|ca-certificates)(\/|$)|ca-certificates\.crt$/.test(path)))
		return "certificates";
	if (paths.some((path) => /zoneinfo(\.zip|\/|$)/.test(path))) return "zones";
	return paths.some((path) => path === "/etc/passwd") ? "users" : null;
}

/** The USER of a stage that is a name, which only `/etc/passwd` can tell. */
function userAfter(simulation: Simulation, stage: Stage): { name: string; line: number } | null {
	for (const { instruction } of simulation.steps.slice(stage.from, stage.end)) {
		const name = instruction.args[0]?.text.replace(/:.*/, "") ?? "";
		if (instruction.keyword === "USER" && /^[a-z_][\w-]*$/i.test(name)) return { name, line: instruction.startLine };
	}
	return null;
}
