import { lineRef } from "../explain/context.ts";
import { fileEntry } from "../lookup.ts";
import { baseName } from "../simulate/paths.ts";
import { type Execution, type Simulation, type Use, usesBy } from "../simulate/simulation.ts";
import { optionOf } from "./calls.ts";
import type { Idiom } from "./idiom.ts";
import { compiles, type Install, installsOf } from "./installs.ts";

/** Commands that take the versions of a lock file as they are: always, or with one of these options. */
const STRICT: Record<string, string[] | null> = {
	"npm ci": null,
	"npm install-ci-test": null,
	yarn: ["--frozen-lockfile", "--immutable"],
	"yarn install": ["--frozen-lockfile", "--immutable"],
	"pnpm install": ["--frozen-lockfile"],
	"bun install": ["--frozen-lockfile"],
	"uv sync": ["--locked", "--frozen"],
	"pipenv install": ["--deploy"],
	"pipenv sync": null,
	"cargo build": ["--locked", "--frozen"],
	"bundle install": ["--frozen", "--deployment"],
	"dotnet restore": ["--locked-mode"],
	"composer install": null,
	"poetry install": null,
};

/** These take the lock file's versions, or without the file the newest ones: only a copied one tells. */
const LENIENT = new Set(["composer install", "poetry install"]);

/** The name of a command that fails without the lock file, or null. */
export function needsLockFile({ invocation }: Execution): string | null {
	const name = [invocation.id ?? "", ...invocation.subcommands.map((one) => one.name)].join(" ");
	const options = LENIENT.has(name) ? undefined : STRICT[name];
	if (options === undefined) return null;
	return options === null || options.some((one) => invocation.options.some(({ written }) => written === one))
		? name
		: null;
}

/** Dependencies are installed in the versions that a lock file names, and not in newer ones. */
export const lockFileInstall: Idiom = {
	rank: 27,
	instead: ["commands/npm#subcommands.ci.why.0", "instructions/run#why.manifests-late"],
	*find(simulation) {
		const first = new Map<string, number>();
		for (const install of installsOf(simulation)) {
			const options = STRICT[install.name];
			if (options === undefined) continue;
			const option = options && optionOf(install, ...options);
			const lock = option === null && options !== null ? null : lockOf(simulation, install);
			if (!lock) continue;
			const key = `${install.ecosystem} ${lock.path}`;
			const before = first.get(key);
			if (before === install.at) continue;
			// The same build command again, as after a dummy main, has nothing new to say.
			if (before !== undefined && compiles(install)) continue;
			if (before === undefined) first.set(key, install.at);
			const form = before !== undefined ? "again" : formOf(install, lock, option);
			const program = install.name;
			const from = before ?? lock.of;
			const values = {
				lock: lock.name,
				...(from !== null && { line: lineRef(simulation.file.instructions[from]?.startLine ?? 0) }),
				...(option && (form === "option" || form === "unchecked") ? { option } : {}),
				...(form === "mounted" ? { decides: option ?? program } : {}),
				...(form === "whole" || form === "option" ? { program } : {}),
			};
			yield { at: [install.at], says: [{ at: install.at, form, values, last: true }], values: { lock: lock.name } };
		}
	},
};

/** A lock file that an install reads: where it lies in the build context, and the instruction that copied it. */
interface Lock {
	name: string;
	path: string;
	/** Null where a mount shows it. */
	of: number | null;
}

function formOf({ name }: Install, { of }: Lock, option: string | null): string {
	if (of === null) return name === "npm ci" ? "npm-mounted" : "mounted";
	if (option) return name === "uv sync" && option === "--frozen" ? "unchecked" : "option";
	return name === "npm ci" ? "npm" : "whole";
}

/** Where in the build context a lock file lies, so far as its copy tells. */
function fileOf({ steps }: Simulation, { of, name }: Use): string {
	return steps[of]?.transfer?.sources.find(({ path }) => baseName(path) === name)?.path ?? name;
}

function lockOf(simulation: Simulation, install: Install): Lock | null {
	const isLock = (name: string) => fileEntry(simulation.facts, name)?.facts.role === "lock";
	const copied = usesBy(simulation, install.at).find((use) => {
		if (use.kind !== "manifest" || !isLock(use.name)) return false;
		const named = simulation.steps[use.of]?.transfer?.sources.some(({ kind }) => kind !== "everything");
		return named || !LENIENT.has(install.name);
	});
	if (copied) return { name: copied.name, path: fileOf(simulation, copied), of: copied.of };
	for (const { type, from, source } of install.step.instruction.mounts) {
		const name = baseName(source ?? "");
		if (type === "bind" && !from && source && isLock(name) && install.manifests.includes(name))
			return { name, path: source, of: null };
	}
	return null;
}
