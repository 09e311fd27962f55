import { lineRef } from "../explain/context.ts";
import { stepsBelow } from "../simulate/lineage.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { effectsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** Directories of settings below /etc whose package has another name than they: by Debian's and Alpine's packages. */
const OTHER_NAMES: Record<string, RegExp> = {
	fonts: /^fontconfig/,
	mysql: /^(default-mysql|mysql|mariadb)/,
	ssh: /^openssh/,
	httpd: /^(httpd|apache2)/,
	apache2: /^(apache2|libapache2)/,
	"supervisor.d": /^supervisor/,
	// Extensions are set up in the database.
	postgresql: /^postgresql(?:-\d+|-common|-contrib)?$/,
};
/** Not settings of one program, though packages of these names exist. */
const SHARED = new Set(["apt", "cron.d", "cron.daily", "init.d", "ssl", "profile.d", "default", "systemd", "pam.d"]);

/** The project's settings are laid into the directory of a package that an earlier line installed. */
export const packageSettings: Idiom = {
	*find(simulation) {
		const told = new Set<string>();
		for (const step of simulation.steps) {
			const target = step.transfer?.from === null ? step.transfer.target : null;
			const [, directory, name = ""] = /^(\/etc\/([a-z][^/]*))\/./.exec(target ?? "") ?? [];
			if (!directory || name.length < 3 || SHARED.has(name)) continue;
			const found = packageFor(simulation, step, name, target?.split("/") ?? []);
			if (!found || told.has(directory)) continue;
			told.add(directory);
			const values = { package: found.name, line: lineRef(found.step.instruction.startLine), path: directory };
			const { index } = step.instruction;
			yield { at: [found.step.instruction.index, index], says: [{ at: index, values }] };
		}
	},
};

/**
 * The first package, of those that lines before this one installed, to which the directory belongs by its name; rather
 * one that is named by a directory below as well: `php8.3-fpm` for `/etc/php/8.3/fpm`.
 */
function packageFor(simulation: Simulation, { stage, instruction }: Step, directory: string, path: string[]) {
	const other = OTHER_NAMES[directory];
	for (const step of stepsBelow(simulation, stage)) {
		if (step.place.index >= instruction.index) break;
		const names = effectsOf(step, "installs").flatMap(({ effect }) =>
			["deb", "apk", "rpm"].includes(effect.system) ? effect.packages : [],
		);
		const fit = names.filter((one) => (other ? other.test(one) : one === directory || belongs(one, directory)));
		const name = fit.find((one) => path.includes(one.split("-").at(-1) ?? "")) ?? fit[0];
		if (name) return { name, step };
	}
	return null;
}

/** `php8.5-fpm` and `supervisor` belong to `php` and `supervisord`, `phpunit` does not. */
function belongs(name: string, directory: string): boolean {
	const rest = name.startsWith(directory) ? name.slice(directory.length) : null;
	return (rest !== null && /^[-\d.]/.test(rest)) || directory === `${name}d` || directory === `${name}.d`;
}
