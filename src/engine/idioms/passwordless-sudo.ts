import type { Step } from "../simulate/simulation.ts";
import { stepsOf, writtenBy } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** A user may become root without a password: comfort inside a development container. */
export const passwordlessSudo: Idiom = {
	*find(simulation) {
		for (const step of stepsOf(simulation, "RUN")) {
			const user = sudoerOf(step);
			const { index } = step.instruction;
			if (user === null) continue;
			yield {
				at: [index],
				says: [user.includes("$") ? { at: index, form: "variable" } : { at: index, form: "user", values: { user } }],
			};
			return;
		}
	},
};

/** Who is written into a sudoers file with `NOPASSWD`. */
export function sudoerOf({ executions }: Step): string | null {
	for (const [position, execution] of executions.entries()) {
		const writes = writtenBy(execution).some((path) => path.startsWith("/etc/sudoers"));
		const before = executions[position - 1];
		const sources = [execution, ...(before?.context.pipe ? [before] : [])];
		const text =
			writes || execution.command.redirects.some(({ target }) => target?.text.startsWith("/etc/sudoers"))
				? sources
						.map((one) => one.command.words.map((word) => word.text).join(" "))
						.find((line) => /NOPASSWD/.test(line))
				: undefined;
		const user = text && /(%?[\w${}-]+)\s+ALL\s*=/.exec(text)?.[1];
		if (user) return user.replace(/^%/, "");
	}
	return null;
}
