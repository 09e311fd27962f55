import type { EffectFacts, Facts, SubcommandFacts } from "../../../model/facts.ts";
import type { Execution } from "../../simulate/simulation.ts";

/**
 * Which system (`deb`, `npm`, `php`, …) the packages belong to that a command names: the one that it installs from or
 * says itself, else the one that its program installs from (`apt-get download`, `pip wheel`).
 */
export function packageSystem(facts: Facts, { effects, invocation }: Execution): string | undefined {
	for (const effect of effects) if (effect.kind === "installs" || effect.kind === "uninstalls") return effect.system;
	for (let depth = invocation.subcommands.length - 1; depth >= 0; depth--) {
		const system = systemsOf(invocation.subcommands[depth]?.facts).own;
		if (system) return system;
	}
	const { own, below } = systemsOf(invocation.id === null ? undefined : facts.commands[invocation.id]);
	return own ?? below;
}

interface Systems {
	own?: string | undefined;
	/** Of its subcommands the first that tells. */
	below?: string | undefined;
}

const known = new WeakMap<SubcommandFacts, Systems>();

/** Read from an entry once: each word of each command asks. */
function systemsOf(command: SubcommandFacts | undefined): Systems {
	if (!command) return {};
	let systems = known.get(command);
	if (!systems) {
		systems = { own: systemOf(command), below: systemBelow(command) };
		known.set(command, systems);
	}
	return systems;
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
