import type { Execution } from "../../simulate/simulation.ts";

/** Where apt keeps the lists of packages. */
export const LISTS = "/var/lib/apt/lists";

/** Whether a command downloads the lists of packages. */
export function isAptUpdate({ effects }: Execution): boolean {
	return effects.some((effect) => effect.kind === "fills" && effect.path === LISTS);
}

/** Whether a command of apt installs packages, or upgrades those that are there. */
export function changesDeb({ effects, invocation }: Execution): boolean {
	if (effects.some((effect) => effect.kind === "installs" && effect.system === "deb")) return true;
	const name = invocation.subcommands.at(-1)?.name ?? "";
	return /^apt(-get)?$/.test(invocation.id ?? "") && /^(install|upgrade|dist-upgrade|build-dep)$/.test(name);
}
