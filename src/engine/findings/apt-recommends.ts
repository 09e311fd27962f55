import { runsCalling } from "../idioms/runs.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { rootStage } from "../simulate/stage.ts";
import type { Rule } from "./rule.ts";
import { hasOption, headSpan, isCommand, optionValues, runsWith } from "./support/commands.ts";
import { writes } from "./support/configuration.ts";
import { addOption, replace } from "./support/edits.ts";
import { ships } from "./support/layers.ts";

/** Packages that bring the headers of the C library, which `gcc` only recommends: `g++` depends on them. */
const HEADERS = /^(?:libc6-dev|build-essential|g\+\+.*|libstdc\+\+.*-dev|clang.*)$/;

/** How many of the packages are named. */
const SHOWN = 3;

/** apt installs recommended packages into an image that somebody keeps. */
export const aptRecommends: Rule = {
	aliases: ["hadolint/DL3015"],
	severity: "info",
	*check(simulation) {
		const wanted = (execution: Execution, step: Step) =>
			(isCommand(execution, "apt-get", "install") || isCommand(execution, "apt", "install")) &&
			execution.effects.some((effect) => effect.kind === "installs") &&
			!hasOption(execution, "--no-install-recommends", "--install-recommends", "--install-suggests", "-s", "-d") &&
			!execution.command.words.some(({ text }) => text.startsWith("$")) &&
			!optionValues(execution, "-o").some((value) => /^APT::Install-Recommends=/i.test(value)) &&
			step.stage !== null &&
			ships(simulation, step.stage) &&
			!writes(simulation, step, /^\/etc\/apt\/apt\.conf/);
		for (const { step, first, hits } of runsWith(simulation, wanted, runsCalling(simulation, "apt-get", "apt"))) {
			const fix = addOption(step, hits, "--no-install-recommends");
			const compiler = hits.flatMap(({ invocation }) => invocation.operands).find(({ word }) => word.text === "gcc");
			const lacks = compiler && !installed(hits).some((name) => HEADERS.test(name));
			if (fix && lacks) fix.edits.push(replace(compiler.word.span.end, compiler.word.span.end, " libc6-dev"));
			const reason = reasonOf(installed(hits), lacks === true, hasCertificates(step));
			const names = [...new Set(installed(hits))];
			const form = names.length > SHOWN ? "some" : "all";
			const values = { packages: names.slice(0, SHOWN) };
			yield { at: step.instruction.index, span: headSpan(first), form, reason, values, ...(fix && { fix }) };
		}
	},
};

/** Programs that check HTTPS servers and only recommend the certificates for it. */
const CHECKING = /^(?:curl|wget|git|libcurl\S*)$/;

function reasonOf(packages: string[], lacks: boolean, certificates: boolean): string {
	if (lacks) return "compiler";
	if (packages.includes("python3-pip")) return "pip";
	return !certificates && packages.some((name) => CHECKING.test(name)) ? "certificates" : "any";
}

/** Whether some line of the stage names the root certificates, or its base is more than a bare system and may have them. */
function hasCertificates({ stage }: Step): boolean {
	const base = stage && rootStage(stage).image?.id;
	if (base && base !== "debian" && base !== "ubuntu") return true;
	return stage?.packages.find(({ name }) => name === "ca-certificates") !== undefined;
}

function installed(hits: readonly Execution[]): string[] {
	return hits.flatMap(({ effects }) => effects.flatMap((one) => (one.kind === "installs" ? one.packages : [])));
}
