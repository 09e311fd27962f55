import { switchesErrexit } from "../../simulate/errexit.ts";
import type { Step } from "../../simulate/simulation.ts";

/** Commands whose failure leaves something out of the image: they fetch, install or build. */
export const MATTER =
	/^(?:curl|wget|git|apt-get|apt|apk|dnf|yum|pip3?|npm|yarn|pnpm|bun|gem|go|cargo|make|cmake|mvn|gradle|tar|unzip|sha\d+sum|gpg|luarocks|composer|docker-php-ext-install|R|Rscript|code-server|conda|mamba|cp|patch)$/;

/** Whether the shell ends at the first failure: by SHELL, or by `set -e` in the line. */
export function stops({ before, executions, instruction }: Step): boolean {
	const words = before?.shell.value ?? [];
	if (switchesErrexit(words)) return true;
	if (/powershell|pwsh|cmd/i.test(words[0] ?? "")) return true;
	return (
		executions.some(({ effects }) => effects.some((effect) => effect.kind === "sets" && effect.option === "errexit")) ||
		instruction.args.some(({ text }) => /\bset\s+-[a-z]*e|-o\s+errexit/.test(text))
	);
}
