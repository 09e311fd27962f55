import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Language } from "../../model/explanation.ts";
import { type Compiled, compile, type SourceFile } from "./compile.ts";
import { formatProblems } from "./problem.ts";
import { readKnowledge } from "./read.ts";
import { readEntries } from "./read-files.ts";

export interface LoadOptions {
	/** The project's folder, with `explanations` inside. Default: the current directory. */
	root?: string;
	/** Languages to read; others stay without sentences. Default: all. */
	languages?: readonly Language[];
	/** Takes a knowledge base with problems as far as it goes; otherwise problems are an error that lists them. */
	lenient?: boolean;
}

/**
 * The whole knowledge base, for the command line and tests: compiled from YAML, and from then on read from
 * `node_modules/.cache/linewise` until an entry or the compiler changes.
 */
export function loadKnowledge(options: LoadOptions = {}): Compiled {
	const root = options.root ?? ".";
	const files = readEntries(join(root, "explanations"));
	const cache = join(root, "node_modules/.cache/linewise", `knowledge-${contentHash(files, root)}`);
	if (!existsSync(cache)) {
		for (const old of stale(cache)) rmSync(old, { recursive: true, force: true });
		writeKnowledge(compile(files), cache);
	}
	const loaded = readKnowledge(cache, options.languages);
	if (loaded.problems.length > 0 && !options.lenient) {
		throw new Error(`the knowledge base has problems:\n${formatProblems(loaded.problems)}`);
	}
	return loaded;
}

/** Writes compiled knowledge into a folder, for a later `readKnowledge`. */
function writeKnowledge(compiled: Compiled, folder: string): void {
	const { facts, texts, examples, problems } = compiled;
	const parts = { facts, examples, problems, ...texts };
	const temporary = `${folder}.${process.pid}`;
	mkdirSync(temporary, { recursive: true });
	for (const [name, part] of Object.entries(parts))
		writeFileSync(join(temporary, `${name}.json`), JSON.stringify(part));
	try {
		renameSync(temporary, folder);
	} catch {
		// Another process wrote the same folder in the meantime.
		rmSync(temporary, { recursive: true, force: true });
	}
}

function contentHash(files: SourceFile[], root: string): string {
	const hash = createHash("sha256");
	for (const { path, content } of files) hash.update(`${path}\0${content}\0`);
	const compiler = join(root, "src/knowledge/compile");
	for (const path of readdirSync(compiler, { recursive: true, encoding: "utf8" }).sort()) {
		if (path.endsWith(".ts") && !path.endsWith(".test.ts")) hash.update(readFileSync(join(compiler, path)));
	}
	return hash.digest("hex").slice(0, 16);
}

/** Folders of other states of the knowledge base that nobody can be reading any more. */
function stale(cache: string): string[] {
	const parent = dirname(cache);
	if (!existsSync(parent)) return [];
	const hourAgo = Date.now() - 3_600_000;
	return readdirSync(parent)
		.filter((name) => name.startsWith("knowledge-"))
		.map((name) => join(parent, name))
		.filter((folder) => (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < hourAgo);
}
