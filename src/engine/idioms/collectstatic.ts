import { callsOf } from "./calls.ts";
import type { Idiom } from "./idiom.ts";

/** Django's static files are collected while the image is built. */
export const collectstatic: Idiom = {
	instead: ["commands/django#subcommands.collectstatic.why.0"],
	*find(simulation) {
		for (const { at, step } of callsOf(simulation, "django collectstatic")) {
			const variables = step.executions.flatMap(({ command }) => command.assignments.map(({ name }) => name));
			const secret = variables.find((name) => /SECRET|KEY$/.test(name));
			yield {
				at: [at],
				says: [
					{ at, form: "build", last: true },
					...(secret ? [{ at, form: "secret", values: { name: secret }, last: true }] : []),
				],
			};
		}
	},
};
