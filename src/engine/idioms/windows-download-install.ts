import { commandsOf, stepsOf } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** A file is downloaded, verified, unpacked or installed, and removed in one RUN of PowerShell. */
export const windowsDownloadInstall: Idiom = {
	rank: 52,
	*find(simulation) {
		for (const step of stepsOf(simulation, "RUN")) {
			const [fetch] = commandsOf(step, ["Invoke-WebRequest", "Invoke-RestMethod"]);
			if (!fetch) continue;
			const after = (id: string) =>
				commandsOf(step, [id]).some((one) => step.executions.indexOf(one) > step.executions.indexOf(fetch));
			const { index } = step.instruction;
			const says: Recognised["says"] = [];
			const verifies = after("Get-FileHash");
			if (verifies) says.push({ at: index, form: "verified" });
			const removes = after("Remove-Item");
			if (removes && (after("Expand-Archive") || after("Start-Process") || after("tar")))
				says.push({ at: index, form: "removed" });
			if (says.length > 0) yield { at: [index], says, ...(!verifies && { unpraised: true as const }) };
		}
	},
};
