import type { Values } from "../../model/message.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { developmentSetupScript } from "./development-setup-script.ts";
import type { Idiom } from "./idiom.ts";
import { processes } from "./process.ts";

/** Programs that a base image starts where nothing of one's own is set: shells and interpreters that wait for input. */
const WAITING =
	/^(?:.*\/)?(?:ba|da|a)?sh$|^(?:cmd(?:\.exe)?|powershell|pwsh|python3?|node|irb|iex|jshell|erl|php|bun|deno|ghci|julia|R|perl)$/i;

/** No line says what starts, and neither does the base image: others build on this one, or give the command. */
export const imageForOthers: Idiom = {
	*find(simulation) {
		const form = purposeForOthers(simulation);
		if (form === null || !simulation.target) return;
		const { from } = rootStage(simulation.target);
		const words = simulation.target.state.cmd?.value.words ?? [];
		const values: Values = form === "any" && words.length > 0 ? { command: words.join(" ") } : {};
		const runs = form === "any" && /^(?:python|node|bun|deno)[\d.]*$/.test(words[0] ?? "") && words.length === 1;
		const of = runs && holdsApplication(simulation, simulation.target) ? "application" : form;
		yield { at: [from], says: [{ at: from, form: isSilent(simulation.target) ? "silent" : of, values, last: true }] };
	},
};

/** Whether even the base image starts nothing: those of distroless without a language have no shell, but for the tags with `debug`. */
export function isSilent(target: Stage): boolean {
	const { image, resolvedBase } = rootStage(target);
	const { entrypoint, cmd } = target.state;
	return image?.facts?.distro === "distroless" && !entrypoint && !cmd && !/debug/.test(resolvedBase ?? "");
}

/** For what kind of others the image is, null where it starts something itself or that cannot be known. */
export function purposeForOthers(simulation: Simulation): "dotnet" | "any" | null {
	const { target } = simulation;
	if (!target || processes(simulation).some(({ stage }) => stage === target)) return null;
	// A container for development has its own reason for that.
	if (/devcontainer|vscode/i.test(simulation.file.source)) return null;
	for (const _ of developmentSetupScript.find(simulation)) return null;
	// Whoever checks the health expects a program of the image's own, though no line starts one.
	if (simulation.steps.some(({ stage, place }) => stage === target && place.keyword === "HEALTHCHECK")) return null;
	const { entrypoint, cmd } = target.state;
	// Under an entrypoint of the image the command of a line counts all the same.
	if (entrypoint?.from.line != null || cmd?.from.line != null) return null;
	const { image } = rootStage(target);
	if (!image?.facts || image.facts.id === "scratch") return null;
	if (/devcontainer/.test(image.facts.id) || (entrypoint && !isInterpreterHook(entrypoint.value.words))) return null;
	if ((cmd?.value.words.length ?? 0) > 0 && waitingCommand(target) === null) return null;
	return /^dotnet-(?:runtime|aspnet)$/.test(image.facts.id) && !holdsApplication(simulation, target) ? "dotnet" : "any";
}

/** What the base image starts where no line says what to start, if that only waits for input: a shell, an interpreter. */
export function waitingCommand({ state: { entrypoint, cmd } }: Stage): string | null {
	const words = cmd?.value.words ?? [];
	if (cmd?.from.line !== null || (entrypoint && !isInterpreterHook(entrypoint.value.words))) return null;
	return WAITING.test(words[0] ?? "") ? words.join(" ") : null;
}

/** Whether a line of the stage copies files of the project, or what another stage makes of them. */
function holdsApplication({ steps }: Simulation, target: Stage): boolean {
	const own = (stage: Stage) => steps.some((step) => step.stage === stage && step.transfer?.from === null);
	return steps.some(({ stage, transfer }) => {
		if (stage !== target || !transfer) return false;
		return transfer.from === null || (transfer.from.stage != null && own(transfer.from.stage));
	});
}

/** The entrypoints of official language images only pass the command on. */
function isInterpreterHook(words: string[]): boolean {
	return /docker-(?:php-|node-)?entrypoint(?:\.sh)?$/.test(words[0] ?? "");
}
