import { lineRef } from "../explain/context.ts";
import { isRoot } from "../simulate/conditions.ts";
import { stepsOf } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Root's rights are taken for a few lines and given up again. */
export const rootThenUser: Idiom = {
	instead: ["instructions/user#why.root-lines", "instructions/user#why.after-install"],
	*find(simulation) {
		const users = stepsOf(simulation, "USER");
		for (const [position, root] of users.entries()) {
			const back = users[position + 1];
			if (!back || back.stage !== root.stage || !root.stage) continue;
			const before = root.before?.user?.value;
			if (!isRoot(root.after?.user?.value ?? "") || (before !== undefined && isRoot(before))) continue;
			const value = back.after?.user?.value ?? "";
			if (value === "" || isRoot(value) || value.includes("$")) continue;
			const runs = stepsOf(simulation, "RUN").filter(
				({ instruction: { index } }) => index > root.instruction.index && index < back.instruction.index,
			);
			if (runs.length === 0) continue;
			const lines = lineRef(...runs.map((one) => one.instruction.startLine));
			const [from, to] = [root.instruction, back.instruction];
			const says: Recognised["says"] = [
				{ at: from.index, form: "root", values: { lines, back: lineRef(to.startLine) } },
				{ at: to.index, form: "back", values: { line: lineRef(from.startLine) } },
			];
			yield { at: [from.index, to.index], says };
		}
	},
};
