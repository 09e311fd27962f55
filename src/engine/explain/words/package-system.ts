import type { EffectFacts, Facts, SubcommandFacts } from "../../../model/facts.ts";
import type { Execution } from "../../simulate/simulation.ts";

/**
 * Which system (`deb`, `npm`, `php`, …) the packages belong to that a command names: the one that it installs from or
 * says itself, else the one that its program installs from (`apt-get download`, `pip wheel`).
 */
export function packageSystem(facts: Facts, { effects, invocation }: Execution): string | undefined {
	for (const effect of effects) if (effect.kind === "installs" || effect.kind === "uninstalls") return effect.system;
	for (const { facts: own } of [...invocation.subcommands].reverse()) {
		const system = systemOf(own);
		if (system) return system;
	}
	const root = invocation.id === null ? undefined : facts.commands[invocation.id];
	return root && (systemOf(root) ?? systemBelow(root));
}

function systemOf(command: SubcommandFacts): string | undefined {
	return command.packages ?? declared(command.effects) ?? declared(command.options.flatMap((one) => one.effects));
}

function declared(effects: EffectFacts[]): string | undefined {
	for (const effect of effects) {
		if ("installs" in effect) return effect.installs;
		if ("uninstalls" in effect) return effect.uninstalls;
	}
	return undefined;
}

function systemBelow(command: SubcommandFacts): string | undefined {
	for (const one of Object.values(command.subcommands)) {
		const system = systemOf(one) ?? systemBelow(one);
		if (system) return system;
	}
	return undefined;
}
