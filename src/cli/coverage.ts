import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../engine/index.ts";
import type { Facts } from "../model/facts.ts";
import type { PartNote } from "../model/message.ts";

/** Kinds in the order of the report. */
const KINDS = [
	"instructions",
	"flags",
	"mounts",
	"shell",
	"images",
	"tags",
	"commands",
	"subcommands",
	"options",
	"variables",
	"files",
	"paths",
	"packages",
	"ports",
	"users",
	"signals",
	"labels",
] as const;

interface Count {
	known: number;
	all: number;
	/** Names that the knowledge base lacks, with how often they occur. */
	unknown: Map<string, number>;
}

/**
 * How much of some files the knowledge base knows: for each kind known and all occurrences, and the unknown ones by
 * frequency. Folders are searched for files that look like Dockerfiles.
 */
export function coverage(paths: string[], facts: Facts): string {
	const counts = new Map<string, Count>();
	const files = paths.flatMap(dockerfiles);
	for (const file of files) {
		for (const { parts } of analyse(readFileSync(file, "utf8"), facts).instructions)
			for (const part of parts) count(part, counts);
	}
	return report(files.length, counts);
}

/** The file itself, or the files below a folder whose name has `dockerfile` or `containerfile` in it. */
function dockerfiles(path: string): string[] {
	if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
	return readdirSync(path, { recursive: true, encoding: "utf8" })
		.filter((name) => /(docker|container)file/i.test(name.split(/[\\/]/).at(-1) ?? ""))
		.map((name) => join(path, name))
		.filter((file) => statSync(file).isFile())
		.sort();
}

function count(part: PartNote, counts: Map<string, Count>): void {
	for (const one of part.parts) count(one, counts);
	const counted = part.counts ?? shellSyntax(part);
	if (!counted) return;
	const { kind, name, known = part.known } = counted;
	const entry = counts.get(kind) ?? { known: 0, all: 0, unknown: new Map<string, number>() };
	counts.set(kind, entry);
	entry.all++;
	if (known) entry.known++;
	else entry.unknown.set(name, (entry.unknown.get(name) ?? 0) + 1);
}

/** Constructs of the shell are counted by their sentences; what the parser could not read is none of them. */
function shellSyntax({ what }: PartNote): PartNote["counts"] {
	const [, construct] = /^shell\/([^.]*)/.exec(what.key) ?? [];
	return construct === undefined
		? undefined
		: { kind: "shell", name: construct, known: !construct.startsWith("unread#") };
}

function report(files: number, counts: Map<string, Count>): string {
	const kinds = [...KINDS, ...[...counts.keys()].filter((kind) => !KINDS.some((one) => one === kind))];
	const lines = [`${files} files`, ""];
	const missing: string[] = [];
	for (const kind of kinds) {
		const entry = counts.get(kind);
		if (!entry) continue;
		const share = ((100 * entry.known) / entry.all).toFixed(1);
		lines.push(
			`${kind.padEnd(14)}${String(entry.known).padStart(8)} / ${String(entry.all).padEnd(8)}${share.padStart(6)} %`,
		);
		const unknown = [...entry.unknown].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
		if (unknown.length > 0)
			missing.push("", `${kind}:`, ...unknown.map(([name, times]) => `${String(times).padStart(6)}  ${name}`));
	}
	return `${[...lines, ...missing].join("\n")}\n`;
}
