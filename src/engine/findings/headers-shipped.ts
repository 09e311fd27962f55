import { extensionName, isHeadersOf } from "../idioms/php-extensions.ts";
import { packageEntry } from "../lookup.ts";
import type { Execution, Simulation } from "../simulate/simulation.ts";
import { baseFacts, type Stage } from "../simulate/stage.ts";
import type { Found, Rule } from "./rule.ts";
import { runsWith } from "./support/commands.ts";
import { compilesIn, DISTRIBUTIONS } from "./support/compiles.ts";
import { isForDevelopment, isNamedForDevelopment } from "./support/development.ts";

/** The final stage keeps packages of headers that nothing needs any more: the libraries alone are enough. */
export const headersShipped: Rule = {
	aliases: [],
	severity: "info",
	*check(simulation) {
		const last = simulation.stages.at(-1);
		if (!last) return;
		// Another stage compiled.
		if (!isForDevelopment(last) && takesFromStage(simulation, last) && compilesIn(simulation, last) === "nothing")
			yield* kept(simulation, last, "compiled", () => true);
		if (baseFacts(last)?.id !== "php" || (isForDevelopment(last) && !servesByItself(last))) return;
		// Extensions of PHP are compiled in the stage itself and load only the library afterwards.
		const extensions = extensionsOf(simulation, last);
		yield* kept(simulation, last, "php", (name) => extensions.some((one) => isHeadersOf(one, name)));
	},
};

/** Where the stage installs packages of headers that are still there at its end and whose libraries are known. */
function* kept(
	simulation: Simulation,
	last: Stage,
	form: "compiled" | "php",
	fits: (name: string) => boolean,
): Generator<Found> {
	for (const { step, hits } of runsWith(
		simulation,
		(execution, at) => at.stage === last && installed(execution).length > 0,
	)) {
		// Which packages a clean-up by a list of its own takes along is not known.
		if (form === "php" && step.executions.some(removesPackages)) continue;
		const packages = last.packages.filter(({ at, removed }) => at === step.instruction.index && !removed);
		const twins = packages.flatMap(({ system, name }) => {
			const libraries = packageEntry(simulation.facts, system, name)?.facts.runtime?.[system]?.[name];
			return libraries && fits(name) ? [{ name, libraries }] : [];
		});
		const [first] = twins;
		const word = hits
			.flatMap(({ invocation }) => invocation.operands.map((operand) => operand.word))
			.find(({ text }) => text.replace(/[=~<>].*/, "") === first?.name);
		if (!first || !word) continue;
		const libraries = [...new Set(twins.flatMap((one) => one.libraries))];
		const values = { packages: twins.map(({ name }) => name), libraries };
		const reason = `${form}.${libraries.some((name) => name.includes("*")) ? "by-release" : "same"}`;
		yield { at: step.instruction.index, span: word.span, form, reason, values };
	}
}

/** Whether a stage takes over the server that its image of PHP starts: PHP-FPM or Apache. */
function servesByItself(last: Stage): boolean {
	const { entrypoint, cmd } = last.state;
	const inherited = entrypoint?.from.line == null && cmd?.from.line == null;
	return (
		inherited && !isNamedForDevelopment(last) && /^(?:php-fpm|apache2-foreground)$/.test(cmd?.value.words[0] ?? "")
	);
}

function removesPackages({ invocation, effects }: Execution): boolean {
	return (
		effects.some(({ kind }) => kind === "uninstalls") ||
		/^(?:auto-?remove|auto-?purge|purge|remove|del)$/.test(invocation.subcommands[0]?.name ?? "")
	);
}

/** The extensions that lines of the stage compile, without their versions. */
function extensionsOf({ steps }: Simulation, last: Stage): string[] {
	return steps
		.flatMap(({ stage, executions }) =>
			stage !== last
				? []
				: executions.flatMap(({ effects }) =>
						effects.flatMap((effect) => (effect.kind === "installs" && effect.system === "php" ? effect.packages : [])),
					),
		)
		.map(extensionName);
}

function installed({ effects }: Execution): string[] {
	return effects.flatMap((effect) =>
		effect.kind === "installs" && DISTRIBUTIONS.has(effect.system) ? effect.packages : [],
	);
}

function takesFromStage({ steps }: Simulation, last: Stage): boolean {
	return steps.some(({ stage, transfer }) => stage === last && transfer?.from?.stage != null);
}
