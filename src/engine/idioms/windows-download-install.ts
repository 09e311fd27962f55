import type { Step } from "../simulate/simulation.ts";
import { commandsOf, shippedStages } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";
import { runsCalling } from "./runs.ts";

/** A file is downloaded, verified, unpacked or installed, and removed in one RUN of PowerShell. */
export const windowsDownloadInstall: Idiom = {
	rank: 52,
	*find(simulation) {
		for (const step of runsCalling(simulation, "Invoke-WebRequest", "Invoke-RestMethod")) {
			const [fetch] = commandsOf(step, ["Invoke-WebRequest", "Invoke-RestMethod"]);
			if (!fetch) continue;
			const after = (id: string) =>
				commandsOf(step, [id]).some((one) => step.executions.indexOf(one) > step.executions.indexOf(fetch));
			const { index } = step.instruction;
			const says: Recognised["says"] = [];
			const verifies = after("Get-FileHash");
			const host = verifies ? hostOfBoth(step) : null;
			if (host !== null) says.push({ at: index, form: "same-server", values: { host } });
			else if (verifies) says.push({ at: index, form: "verified" });
			const sum = verifies ? wholeSum(step) : null;
			if (sum !== null) says.push({ at: index, form: "whole", values: { file: sum } });
			const removes = after("Remove-Item");
			if (removes && (after("Expand-Archive") || after("Start-Process") || after("tar")))
				says.push({
					at: index,
					form: step.stage && shippedStages(simulation).has(step.stage) ? "removed" : "removed-build",
				});
			if (says.length > 0) yield { at: [index], says, ...(!verifies && { unpraised: true as const }) };
		}
	},
};

/** The server that both an archive and the file with its checksum come from, or null where they do not share one. */
function hostOfBoth(step: Step): string | null {
	const fetched = commandsOf(step, ["Invoke-WebRequest"]).map(({ invocation }) => ({
		to: invocation.options.find(({ facts }) => facts?.names.includes("-OutFile"))?.value,
		host: /^https?:\/\/([^/]+)/.exec(
			invocation.options.find(({ facts }) => facts?.names.includes("-Uri"))?.value ??
				invocation.operands[0]?.word.text ??
				"",
		)?.[1],
	}));
	const sums = commandsOf(step, ["Get-Content"]).flatMap(({ invocation }) => invocation.operands[0]?.word.text ?? []);
	const sum = fetched.find(({ to }) => to && sums.includes(to));
	const other = fetched.find(({ to }) => to !== sum?.to);
	return sum?.host && sum.host === other?.host ? sum.host : null;
}

/** The file whose whole content is compared with a checksum, or null where a piece of it is taken first. */
function wholeSum(step: Step): string | null {
	const read = commandsOf(step, ["Get-Content"])[0];
	const text = step.instruction.args.map((word) => word.text).join(" ");
	if (!read || /split|substring|select-object|-replace|regex/i.test(text)) return null;
	return read.invocation.operands[0]?.word.text ?? null;
}
