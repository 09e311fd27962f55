import { lineRef } from "../explain/context.ts";
import type { Step } from "../simulate/simulation.ts";
import { variableAt } from "../simulate/variables.ts";
import { commandsOf, effectsOf, operandsOf, stepsOf } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";
import { runsCalling } from "./runs.ts";

/** Hosts whose scripts register their own package repository and refresh the lists. */
const HOSTS = /^https?:\/\/(?:(?:deb|rpm)\.nodesource\.com|packagecloud\.io|packages\.gitlab\.com)\//;

/**
 * Scripts that install a program, by their address: the program's proper name, the variable that moves it, where it
 * lies below that or below the default. By the scripts themselves.
 */
const INSTALLERS: { url: RegExp; product: string; variable?: string; home: string; below?: string }[] = [
	{ url: /^sh\.rustup\.rs/, product: "Rust", variable: "CARGO_HOME", home: "~/.cargo", below: "/bin" },
	{ url: /^install\.python-poetry\.org/, product: "Poetry", variable: "POETRY_HOME", home: "~/.local", below: "/bin" },
	{ url: /^astral\.sh\/uv\/(.*\/)?install\.sh/, product: "uv", variable: "UV_INSTALL_DIR", home: "~/.local/bin" },
	{ url: /^bun\.(sh|com)\/install/, product: "Bun", variable: "BUN_INSTALL", home: "~/.bun", below: "/bin" },
	{
		url: /^deno\.land\/(x\/install\/)?install\.sh/,
		product: "Deno",
		variable: "DENO_INSTALL",
		home: "~/.deno",
		below: "/bin",
	},
	{ url: /^get\.pnpm\.io\/install/, product: "pnpm", variable: "PNPM_HOME", home: "~/.local/share/pnpm" },
	{ url: /nvm-sh\/nvm\/.*install\.sh/, product: "nvm", variable: "NVM_DIR", home: "~/.nvm" },
	{ url: /^get\.volta\.sh/, product: "Volta", variable: "VOLTA_HOME", home: "~/.volta", below: "/bin" },
	{ url: /^get\.sdkman\.io/, product: "SDKMAN", variable: "SDKMAN_DIR", home: "~/.sdkman" },
	{ url: /^pyenv\.run/, product: "pyenv", variable: "PYENV_ROOT", home: "~/.pyenv" },
	{
		url: /helm\/helm\/.*\/get-helm|get\.helm\.sh\/?$/,
		product: "Helm",
		variable: "HELM_INSTALL_DIR",
		home: "/usr/local/bin",
	},
	{ url: /^get\.docker\.com/, product: "Docker", home: "/usr/bin" },
	{ url: /^ollama\.(com|ai)\/install\.sh/, product: "Ollama", home: "/usr/local" },
	{ url: /wasm-pack\/installer\/init\.sh/, product: "wasm-pack", home: "~/.cargo/bin" },
];

/** A vendor's script registers its repository, so that the installation after it takes the vendor's version. */
export const repositorySetupScript: Idiom = {
	*find(simulation) {
		for (const step of runsCalling(simulation, "curl", "wget")) {
			const fetch = commandsOf(step, ["curl", "wget"]).find((one) => operandsOf(one).some((word) => HOSTS.test(word)));
			const shell = fetch && commandsOf(step, ["bash", "sh", "sudo"]).find((one) => follows(step, fetch, one));
			const url = fetch && operandsOf(fetch).find((word) => HOSTS.test(word));
			if (!shell || !url) {
				const found = installer(step);
				if (found) yield found;
				continue;
			}
			const { index, startLine } = step.instruction;
			const after = stepsOf(simulation, "RUN").find(
				(one) => one.stage === step.stage && installsAfter(one, step, fetch),
			);
			if (!after) continue;
			const values = { host: new URL(url.replace(/\$.*$/, "")).host, line: lineRef(after.instruction.startLine) };
			const same = after.instruction.startLine === startLine;
			yield { at: [index], says: [{ at: index, form: same ? "here" : "line", values }] };
		}
	},
};

/** A line that fetches the installer of a program and runs it. */
function installer(step: Step): Recognised | null {
	const { stage, instruction, executions } = step;
	for (const fetch of commandsOf(step, ["curl", "wget"])) {
		const addresses = operandsOf(fetch).map((word) => word.replace(/^https?:\/\//, ""));
		const one = INSTALLERS.find(({ url }) => addresses.some((address) => url.test(address)));
		const runs = executions.some(
			(other) =>
				follows(step, fetch, other) &&
				/^(sh|bash|python|\/.*|\.\/.*)$/.test(other.invocation.id ?? other.invocation.name),
		);
		if (!one || !runs || !stage) continue;
		const own = executions
			.flatMap(({ command }) => command.assignments)
			.find(({ name }) => name === one.variable)?.value;
		const set = own?.literal ? own.text : one.variable && variableAt(stage, one.variable, instruction.index)?.value;
		return {
			at: [instruction.index],
			says: [
				{
					at: instruction.index,
					form: "installer",
					values: { product: one.product, directory: `${set || one.home}${one.below ?? ""}` },
				},
			],
		};
	}
	return null;
}

type Command = Step["executions"][number];

function follows({ executions }: Step, first: Command, second: Command): boolean {
	return executions.indexOf(second) > executions.indexOf(first);
}

/** Whether a line installs packages after the script has run in another. */
function installsAfter(step: Step, script: Step, fetch: Command): boolean {
	if (step.instruction.index < script.instruction.index) return false;
	return effectsOf(step, "installs").some(
		({ execution, effect }) =>
			(effect.system === "deb" || effect.system === "rpm") && (step !== script || follows(step, fetch, execution)),
	);
}
