import type { Values } from "../../model/message.ts";
import { lineRef } from "../explain/context.ts";
import type { Simulation } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { hasOption } from "./support/commands.ts";
import { unpinnedLibraries } from "./support/unpinned.ts";

/** Python packages named without a version. */
export const pinPipVersions: Rule = {
	aliases: ["hadolint/DL3013"],
	severity: "warning",
	instead: ["commands/pip#subcommands.install.beware.0"],
	*check(simulation) {
		for (const found of unpinned(simulation)) {
			const named = commented(simulation, String(found.values?.package ?? ""));
			yield { ...found, reason: named ? "commented" : "any", values: { ...found.values, ...named } };
		}
	},
};

const unpinned = unpinnedLibraries(
	"pip",
	(text) => /^[A-Za-z0-9][\w.-]*(\[[^\]]*\])?$/.test(text) && !/\.(whl|zip|tar\.\w+|tgz)$/.test(text),
	(execution) => execution.invocation.id !== "pip" || hasOption(execution, "-c", "--no-index", "--dry-run"),
	new Set(["pip", "setuptools", "wheel"]),
);

/** The comment that speaks of a version of a package which the file does not ask for. */
function commented({ file }: Simulation, text: string): Values | null {
	const name = text.replace(/\[.*/, "");
	const pattern = new RegExp(`\\b${name.replaceAll(".", "\\.")} v?(\\d+(?:\\.\\d+)+)`, "i");
	for (const comment of file.comments) {
		const version = comment.inside === null ? pattern.exec(comment.text)?.[1] : undefined;
		if (version !== undefined) return { name, version, comment: lineRef(comment.line) };
	}
	return null;
}
