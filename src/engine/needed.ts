import type { Dockerfile, Instruction } from "../model/dockerfile.ts";
import type { NeededNames } from "../model/needed.ts";
import { type ParseCache, parseDockerfile } from "./dockerfile/index.ts";
import { parseImageReference } from "./images/reference.ts";
import { programNames } from "./shell/lookup.ts";
import { resolvePath } from "./simulate/paths.ts";
import { expandGlobal } from "./simulate/variables.ts";

/**
 * The names in a file by which the knowledge base is looked up, so that only the entries at hand are loaded. Generous:
 * a word that merely could be a program or a package is among them.
 */
export function wordsNeeded(
	source: string,
	cache?: ParseCache,
	buildArgs: Readonly<Record<string, string>> = {},
): NeededNames {
	const file = parseDockerfile(source, cache);
	const names = {
		programs: new Set<string>(),
		images: new Set<string>(),
		variables: new Set<string>(),
		ports: new Set<string>(),
		labels: new Set<string>(),
		users: new Set<string>(),
	};
	const words = new Set<string>();
	for (const value of Object.values(buildArgs)) for (const token of value.match(/[\w./@-]+/g) ?? []) words.add(token);
	for (const instruction of flatten(file)) {
		for (const word of instruction.args)
			for (const token of word.text.match(/[A-Za-z0-9_@][^\s"'`,;|&()<>[\]{}=:]*/g) ?? []) words.add(token);
		for (const heredoc of instruction.heredocs)
			for (const token of heredoc.content.match(/[\w@][\w.+@/-]*/g) ?? []) words.add(token);
		for (const flag of instruction.flags)
			for (const token of (flag.value ?? "").match(/[\w./-]+/g) ?? []) words.add(token);
		for (const pair of instruction.pairs) {
			(instruction.keyword === "LABEL" ? names.labels : names.variables).add(pair.key);
			for (const token of (pair.value ?? "").match(/[\w./-]+/g) ?? []) words.add(token);
		}
		if (instruction.keyword === "USER") names.users.add(instruction.args[0]?.text.split(":")[0] ?? "");
	}
	for (const builtin of source.match(/(?<=^|\s)[.:](?=\s)/gm) ?? []) words.add(builtin);
	for (const image of imagesOf(file, new Map(Object.entries(buildArgs)))) names.images.add(image);
	for (const name of source.match(/(?<=\$\{?)[A-Za-z_]\w*|\b[A-Z][A-Z0-9_]+(?==)/g) ?? []) names.variables.add(name);
	for (const port of source.match(/\b\d{2,5}\b/g) ?? []) names.ports.add(port);
	const list = [...words];
	const windows = WINDOWS.test(source) ? list.map((word) => `windows ${baseName(word).toLowerCase()}`) : [];
	const bases = list.map(baseName);
	const programs = bases.flatMap(programNames);
	return {
		programs: [...new Set([...programs, ...list, ...windows])].filter((word) => word !== ""),
		images: [...names.images],
		variables: [...names.variables],
		files: [...new Set(bases)],
		paths: pathsIn(source),
		packages: [...new Set(list.flatMap(packageSpellings))],
		ports: [...names.ports],
		users: [...new Set([...names.users, ...list])],
		labels: [...names.labels],
	};
}

/** What a file names that has lines for PowerShell or cmd. */
const WINDOWS = /powershell|pwsh|windows|nanoserver|servercore|\bcmd(?:\.exe)?["\s]/;

function baseName(word: string): string {
	return word.slice(word.lastIndexOf("/") + 1).replace(/\.exe$/i, "");
}

/** A word as the name of a package: whole, and without what may follow (`pm2@5`, `uvicorn~`, `nginx/stable`, `redis-6.0.2`, `glibc.i686`). */
function packageSpellings(word: string): string[] {
	const ends = [/(?!^)[@~!^*].*$/, /\/.*$/, /-\d.*$/, /\.(?:x86_64|i[3-6]86|aarch64|noarch)$/];
	return [word, ...ends.map((end) => word.replace(end, ""))];
}

function flatten(file: Dockerfile): Instruction[] {
	return file.instructions.flatMap((instruction) =>
		instruction.onbuild ? [instruction, instruction.onbuild] : [instruction],
	);
}

function imagesOf(file: Dockerfile, given: ReadonlyMap<string, string>): string[] {
	const globals = new Map();
	const images: string[] = [];
	for (const instruction of file.instructions) {
		if (instruction.keyword === "ARG") {
			for (const { key, value } of instruction.pairs) {
				globals.set(key, { name: key, value: given.get(key) ?? value });
			}
		}
		const from = instruction.flags.find((flag) => flag.name === "from")?.value;
		for (const text of [instruction.stage?.base, from, ...instruction.mounts.map((mount) => mount.from)]) {
			if (text) images.push(parseImageReference(expandGlobal(globals, text, file.escape).shown).repository);
		}
	}
	return images;
}

/** Absolute paths as written, and with each working directory the relative ones that name a known place. */
function pathsIn(source: string): string[] {
	const paths = new Set<string>();
	for (const path of source.match(/(?<![\w$}.])\/[\w.+@-]+(?:\/[\w.+@*-]+)*/g) ?? []) paths.add(resolvePath("/", path));
	for (const path of source.match(/~\/[\w./-]+/g) ?? []) paths.add(`/root${path.slice(1)}`);
	return [...paths];
}
