import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import type { Message, PartNote } from "../../../model/message.ts";
import type { Command, Script, VariablePart } from "../../../model/shell.ts";
import { contains, sourceOffset } from "../../../model/span.ts";
import { parseDockerfile } from "../../dockerfile/index.ts";
import { parseForeign, parseScript, type ShellKind } from "../../shell/index.ts";
import { explainScript, explainWordParts, type ShellExplainContext } from "./index.ts";

const here = fileURLToPath(new URL("./", import.meta.url));
const golden = `${here}cases/golden/`;
const folders = [`${here}cases/`, `${here}../../shell/cases/`];
const entries = fileURLToPath(new URL("../../../../explanations/shell/", import.meta.url));
const files = folders.flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => /\.(sh|ps1|cmd)$/.test(name))
		.map((name) => ({ name, text: readFileSync(folder + name, "utf8") })),
);

function contextOf(source: string, shellKind: ShellKind): ShellExplainContext {
	const context: ShellExplainContext = {
		source,
		shellKind,
		phase: shellKind === "dash" ? "run" : "build",
		explainCommand: (command: Command): PartNote[] => {
			if (command.statement) return [];
			const place = command.words[0]?.text === "apt-get" ? "package" : "word";
			const parts = command.words.map((word): PartNote => {
				const inner = explainWordParts(word, context, place);
				return { span: word.span, role: "text", known: true, what: { key: "word" }, parts: inner };
			});
			return [{ span: command.span, role: "command", known: true, what: { key: "command" }, parts }];
		},
		explainName: () => [],
		explainVariable: (part: VariablePart) => ({
			span: part.span,
			role: "variable",
			known: true,
			what: { key: "variable" },
			parts: [],
		}),
	};
	return context;
}

function read(name: string, text: string): Script {
	const body = { text, runs: [{ at: 0, source: 0 }] };
	if (name.endsWith(".ps1")) return parseForeign(body, "powershell");
	return name.endsWith(".cmd") ? parseForeign(body, "cmd") : parseScript(body);
}

function faults(parts: PartNote[], outer: { start: number; end: number }): string[] {
	let at = outer.start;
	return parts.flatMap((part) => {
		const found = faults(part.parts, part.span);
		if (!contains(outer, part.span)) found.push(`${part.what.key} at ${part.span.start} leaves its parent`);
		if (part.span.start < at) found.push(`${part.what.key} at ${part.span.start} overlaps`);
		if (part.span.end <= part.span.start) found.push(`${part.what.key} at ${part.span.start} is empty`);
		at = part.span.end;
		return found;
	});
}

/** What no part of the first level covers, blanks and continuations apart. */
function holes(parts: PartNote[], source: string): string[] {
	let at = 0;
	const gaps = parts.map(({ span }) => {
		const gap = source.slice(at, span.start);
		at = span.end;
		return gap;
	});
	return [...gaps, source.slice(at)].map((gap) => gap.replace(/[\\`^]\n|\s/g, "")).filter(Boolean);
}

function outline(parts: PartNote[], source: string, depth = 0): string[] {
	return parts.flatMap(({ span, what, why, beware, parts: inner }) => {
		const shown = [what, ...(why ?? []), ...(beware ?? [])].map(({ key, values }) =>
			values ? `${key} ${JSON.stringify(values)}` : key,
		);
		return [
			"  ".repeat(depth) + JSON.stringify(source.slice(span.start, span.end)) + " → " + shown.join(" + "),
			...outline(inner, source, depth + 1),
		];
	});
}

function messages(parts: PartNote[]): Message[] {
	return parts.flatMap((part) => [part.what, ...(part.why ?? []), ...(part.beware ?? []), ...messages(part.parts)]);
}

/** Sentences of the entries: key to the placeholders that it needs. */
function sentences(): Map<string, string[]> {
	const found = new Map<string, string[]>();
	const walk = (tree: Record<string, unknown>, path: string) => {
		// Of plural forms the general one names all placeholders.
		const text = (tree.en as { other?: unknown } | undefined)?.other ?? tree.en;
		if (typeof text === "string") {
			found.set(
				path,
				[...text.matchAll(/\{([a-z]+)\}/g)].map((match) => match[1] as string),
			);
			return;
		}
		for (const [key, value] of Object.entries(tree)) {
			if (key !== "sources" && key !== "example")
				walk(value as Record<string, unknown>, path.endsWith("#") ? path + key : `${path}.${key}`);
		}
	};
	for (const file of readdirSync(entries))
		walk(parseYaml(readFileSync(entries + file, "utf8")), `shell/${file.replace(".yaml", "")}#`);
	return found;
}

describe("explainScript", () => {
	it.each(files)("covers $name by one chain of parts a word", ({ name, text }) => {
		const kind = name.endsWith(".ps1") ? "powershell" : "bash";
		const parts = explainScript(read(name, text), contextOf(text, kind));
		expect(faults(parts, { start: 0, end: text.length })).toEqual([]);
		expect(holes(parts, text)).toEqual([]);
		const actual = `${outline(parts, text).join("\n")}\n`;
		const path = `${golden}${name}.txt`;
		if (process.env.UPDATE || !existsSync(path)) writeFileSync(path, actual);
		expect(actual).toBe(readFileSync(path, "utf8"));
	});

	it("says only sentences that have an entry, with a value for each placeholder", () => {
		const known = sentences();
		const said = files.flatMap(({ name, text }) => {
			const kinds: ShellKind[] = name.endsWith(".ps1") ? ["powershell"] : ["bash", "dash"];
			return kinds.flatMap((kind) => messages(explainScript(read(name, text), contextOf(text, kind))));
		});
		const lacking = said.flatMap(({ key, values }) => {
			if (!key.startsWith("shell/")) return [];
			const needs = known.get(key);
			if (!needs) return [`no entry for ${key}`];
			return needs
				.filter((need) => values?.[need] === undefined || values[need] === "")
				.map((need) => `${key}: no value for {${need}}`);
		});
		expect([...new Set(lacking)]).toEqual([]);
		const keys = new Set(said.map(({ key }) => key));
		// cmd takes its caret away before PowerShell reads a script: the cases of the explainers show that one.
		const unreached = [...known.keys()].filter((key) => !keys.has(key) && key !== "shell/quoting#escaped.caret");
		expect(unreached).toEqual([]);
	});

	it("warns of what dash lacks", () => {
		const text = "[[ a ]] && x &> y";
		const keys = messages(
			explainScript(parseScript({ text, runs: [{ at: 0, source: 0 }] }), contextOf(text, "dash")),
		).map(({ key }) => key);
		expect(keys).toContain("shell/portability#unsupported.beware");
		expect(keys).toContain("shell/redirects#both.dash");
	});
});

const corpus = fileURLToPath(new URL("../../../../../shared/corpus/", import.meta.url));

describe.runIf(existsSync(corpus))("explainScript on real files", () => {
	it("covers every word once", { timeout: 120_000 }, () => {
		const found: string[] = [];
		const paths = readdirSync(corpus, { recursive: true, encoding: "utf8", withFileTypes: true })
			.filter((entry) => entry.isFile() && !/\.(tsv|md|json|jsonl)$/.test(entry.name))
			.map((entry) => `${entry.parentPath}/${entry.name}`);
		for (const path of paths) {
			const source = readFileSync(path, "utf8");
			for (const { shell } of parseDockerfile(source).instructions) {
				if (!shell) continue;
				const parts = explainScript(parseScript(shell), contextOf(source, "dash"));
				found.push(...faults(parts, { start: 0, end: source.length }).map((fault) => `${path}: ${fault}`));
				const covered = (offset: number) => parts.some(({ span }) => span.start <= offset && offset < span.end);
				for (const [index, character] of [...shell.text].entries()) {
					if (/[\s\\`]/.test(character) || shell.text.length > 5000) continue;
					const offset = sourceOffset(shell, index);
					if (!covered(offset)) found.push(`${path}: hole at ${offset}: ${source.slice(offset, offset + 20)}`);
				}
			}
		}
		expect(found.slice(0, 20)).toEqual([]);
	});
});
