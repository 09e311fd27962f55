import { commandsOf, operandsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { runsCalling } from "./runs.ts";

/** Files belong to the group 0, which may write them, for platforms that choose the user's number themselves. */
export const groupRootPermissions: Idiom = {
	instead: ["commands/chgrp#why"],
	*find(simulation) {
		for (const step of runsCalling(simulation, "chgrp", "chown")) {
			const gives = [
				...commandsOf(step, ["chgrp"]).filter((one) => /^(0|root)$/.test(operandsOf(one)[0] ?? "")),
				...commandsOf(step, ["chown"]).filter(
					(one) => /:(0|root)$/.test(operandsOf(one)[0] ?? "") && !/^(0|root):/.test(operandsOf(one)[0] ?? ""),
				),
			];
			const allows = commandsOf(step, ["chmod"]).find((one) =>
				/g=u|g\+r?w|[67][67][0-7]$/.test(operandsOf(one)[0] ?? ""),
			);
			const [give] = gives;
			if (!give || !allows) continue;
			const { index } = step.instruction;
			const paths = operandsOf(give).slice(1);
			yield { at: [index], says: [{ at: index, values: { paths, mode: operandsOf(allows)[0] ?? "" } }] };
		}
	},
};
