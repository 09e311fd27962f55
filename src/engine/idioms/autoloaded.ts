import { firstAfter } from "../simulate/index-of.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { optionOf } from "./calls.ts";
import { contextCopies, isSourceCopy } from "./copies.ts";
import { installsIn } from "./installs.ts";

/**
 * The line whose `composer install` may need directories that a copy brings: it also builds the autoloader, which looks
 * for the classes of the directories under `classmap` in composer.json. Null for a copy of the code proper, which has
 * other copies of directories beside it. Source: https://getcomposer.org/doc/04-schema.md#classmap
 */
export function autoloadedBy(simulation: Simulation, step: Step): number | null {
	const { stage, place } = step;
	if (!stage || !isSourceCopy(simulation, step)) return null;
	const install = installsIn(simulation, stage).find(({ at }) => at > place.index);
	if (install?.name !== "composer install" || optionOf(install, "--no-autoloader") !== null) return null;
	const copies = contextCopies(simulation).get(stage) ?? [];
	const before = copies.slice(0, firstAfter(copies, install.at)).filter((one) => isSourceCopy(simulation, one));
	const directories = before.flatMap(({ transfer }) => transfer?.sources ?? []);
	return directories.every(({ path }) => AUTOLOADED.test(path)) ? install.line : null;
}

/** Directories that frameworks and libraries of PHP list under `classmap`: Laravel's up to version 7, and plain ones. */
const AUTOLOADED = /^(?:database|db|tests|classes|lib|includes?|packages|modules)(?:\/|$)/;
