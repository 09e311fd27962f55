import type { Dockerfile, Instruction } from "../model/dockerfile.ts";
import type { NeededNames } from "../model/needed.ts";
import { type ParseCache, parseDockerfile } from "./dockerfile/index.ts";
import { parseImageReference } from "./images/reference.ts";
import { programNames } from "./shell/lookup.ts";
import { parentPath, resolvePath } from "./simulate/paths.ts";
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
	const replaced = withValues(source, buildArgs);
	for (const token of replaced.match(TOKEN) ?? []) words.add(token);
	for (const instruction of flatten(file)) {
		for (const word of instruction.args) for (const token of word.text.match(TOKEN) ?? []) words.add(token);
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
	// Commands whose names are signs: `.`, `:`, `[`, and `&` in PowerShell.
	for (const sign of source.match(/(?<![^\s;&|(`!{])[.:[&](?=\s)/g) ?? []) words.add(sign);
	// Files whose names begin with a dot.
	for (const hidden of source.match(/(?<![\w.])\.[A-Za-z][\w.-]*/g) ?? []) words.add(hidden);
	for (const image of imagesOf(file, new Map(Object.entries(buildArgs)))) names.images.add(image);
	for (const name of source.match(/(?<=\$\{?(?:[Ee]nv:)?)[A-Za-z_]\w*|\b[A-Za-z_]\w*(?==)/g) ?? [])
		names.variables.add(name);
	for (const port of source.match(/\b\d{2,5}\b/g) ?? []) names.ports.add(port);
	const spelled = new Spelled();
	const known = (cache && spellings.get(cache)) ?? new Map<string, Spellings>();
	const now = new Map<string, Spellings>();
	if (cache) spellings.set(cache, now);
	const windows = WINDOWS.test(source);
	for (const word of words) {
		const one = known.get(word) ?? spellingsOf(word);
		now.set(word, one);
		spelled.add(word, one);
		if (windows) spelled.programs.add(`windows ${one.base.toLowerCase()}`);
	}
	for (const word of source.match(WITH_EXTRAS) ?? []) spelled.packages.add(word);
	spelled.programs.delete("");
	for (const word of words) names.users.add(word);
	return {
		programs: [...spelled.programs],
		images: [...names.images],
		variables: [...names.variables],
		files: [...spelled.files],
		paths: pathsIn(`${source}\n${replaced}`),
		packages: [...spelled.packages],
		ports: [...names.ports],
		users: [...names.users],
		labels: [...names.labels],
	};
}

/** What a word may be called in the knowledge base, be it a program, a file or a package. */
interface Spellings {
	base: string;
	last: string;
	programs: readonly string[];
	packages: readonly string[];
}

/** Those of the words of the text before: a keystroke changes one or two. */
const spellings = new WeakMap<ParseCache, ReadonlyMap<string, Spellings>>();

function spellingsOf(word: string): Spellings {
	const last = lastSegment(word);
	const base = last.replace(/\.exe$/i, "");
	return { base, last, programs: programNames(base), packages: packageSpellings(word) };
}

/** The names of all words. */
class Spelled {
	readonly programs = new Set<string>();
	readonly files = new Set<string>();
	readonly packages = new Set<string>();

	add(word: string, { base, last, programs, packages }: Spellings): void {
		for (const name of programs) this.programs.add(name);
		this.programs.add(word);
		this.files.add(base);
		this.files.add(last);
		for (const name of packages) this.packages.add(name);
	}
}

/** What a file names that has lines for PowerShell or cmd. */
const WINDOWS = /powershell|pwsh|windows|nanoserver|servercore|\bcmd(?:\.exe)?["\s]/;

/** A word that may be a program, a package, a file or a user. */
const TOKEN = /[A-Za-z0-9_@][^\s"'`,;|&()<>[\]{}=:]*/g;

/** Values of one variable that are tried: a file rarely gives it more. */
const MAX_VALUES = 3;

/**
 * The lines in which a word may be another one than it looks: with the values that the file itself gives to its
 * variables, and a letter for what is not known and for the stars of a pattern.
 */
function withValues(source: string, buildArgs: Readonly<Record<string, string>>): string {
	const lines = source.split("\n").filter((line) => /[$*]/.test(line));
	if (lines.length === 0) return "";
	const values = new Map(Object.entries(buildArgs).map(([name, value]) => [name, [value]]));
	for (const [, name = "", value = ""] of source.matchAll(ASSIGNED)) {
		const known = values.get(name) ?? [];
		const plain = value.replace(/^(["'])(.*)\1$/, "$2");
		if (known.length < MAX_VALUES && !known.includes(plain)) values.set(name, [...known, plain]);
	}
	const text = lines.join("\n");
	const most = Math.max(1, ...[...values.values()].map((known) => known.length));
	return Array.from({ length: most }, (_, turn) => {
		const value = (name: string) => values.get(name)?.at(Math.min(turn, (values.get(name)?.length ?? 0) - 1));
		let replaced = text;
		// A value may name other variables, whose values may do so again.
		for (let depth = 0; depth < 3 && replaced.includes("$"); depth++) {
			replaced = replaced
				.replace(/\$\{(\w+)(?::?[-+]([^{}]*))?[^{}]*\}/g, (_, name, other) => value(name) ?? other ?? "x")
				.replace(/\$([A-Za-z_]\w*)/g, (_, name) => value(name) ?? "x");
		}
		return replaced.replaceAll("*", "x");
	}).join("\n");
}

/** A variable and its value, given by ARG, ENV or a shell. */
const ASSIGNED = /(?<![\w$])([A-Za-z_]\w*)=("[^"\n]*"|'[^'\n]*'|[^\s;&|"']+)/g;

/** What stands after the last slash but one at the end. */
function lastSegment(word: string): string {
	if (!word.includes("/")) return word;
	const path = word.replace(/\/+$/, "");
	return path.slice(path.lastIndexOf("/") + 1);
}

/** A word as the name of a package: whole, and without what may follow (`pm2@5`, `uvicorn~`, `nginx/stable`, `redis-6.0.2`, `glibc.i686`). */
function packageSpellings(word: string): string[] {
	return MORE_THAN_NAME.test(word) ? [word, ...AFTER_NAME.map((end) => word.replace(end, ""))] : [word];
}

const AFTER_NAME = [/(?!^)[@~!^*].*$/, /\/.*$/, /-\d.*$/, /\.(?:x86_64|i[3-6]86|aarch64|noarch)$/];
const MORE_THAN_NAME = new RegExp(AFTER_NAME.map(({ source }) => source).join("|"));

/** A Python package with its extras: `uvicorn[standard]`. */
const WITH_EXTRAS = /[\w.-]+\[[\w.,-]+\]/g;

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
				const known = given.get(key) ?? (value === null ? null : expandGlobal(globals, value, file.escape).shown);
				globals.set(key, { name: key, value: known });
			}
		}
		const from = instruction.flags.find((flag) => flag.name === "from")?.value;
		for (const text of [instruction.stage?.base, from, ...instruction.mounts.map((mount) => mount.from)]) {
			if (text) images.push(parseImageReference(expandGlobal(globals, text, file.escape).shown).repository);
		}
	}
	return images;
}

/** Absolute paths as written, and the directories that they lie in, to which `..` may lead. */
function pathsIn(source: string): string[] {
	const paths = new Set<string>(["/"]);
	for (const path of source.match(/(?<![\w$}.])\/[\w.+@-]+(?:\/[\w.+@*-]+)*/g) ?? []) paths.add(resolvePath("/", path));
	for (const path of source.match(/~\/[\w./-]+/g) ?? []) paths.add(`/root${path.slice(1)}`);
	for (const path of paths) if (path !== "/") paths.add(parentPath(path));
	return [...paths];
}
