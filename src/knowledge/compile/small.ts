import type {
	Facts,
	FileFacts,
	NamedFacts,
	PackageEntryFacts,
	PathEntryFacts,
	TagFacts,
	VariableFacts,
} from "../../model/facts.ts";
import type { Entry } from "./entry.ts";
import { checkPattern, defined, Fields } from "./fields.ts";
import { checkGeneral } from "./general.ts";
import { DISTROS } from "./kinds.ts";
import { readRelease } from "./release.ts";
import { readSentences, readText, type Scope } from "./sentence.ts";

const scope = (...names: string[]): Scope => ({ placeholders: new Set(names), options: null });

/** The named groups of a regular expression. */
export function groupNames(pattern: string): string[] {
	return [...pattern.matchAll(/\(\?<(\w+)>/g)].map((match) => match[1] as string);
}

/** `sometimes`: placeholders that may have no value. */
function notes(fields: Fields, entry: Entry, names: Scope, sometimes: string[] = []) {
	const what = readSentences(fields.take("what"), "what", entry, names);
	if (what.length === 0) entry.problem(fields.line, "what is missing");
	const always = [...(names.placeholders ?? [])].filter((name) => !sometimes.includes(name));
	checkGeneral(what, always, fields.take("what")?.line ?? fields.line, entry);
	return {
		what,
		why: readSentences(fields.take("why"), "why", entry, names),
		beware: readSentences(fields.take("beware"), "beware", entry, names),
	};
}

/** Reads `variables/<name>.yaml`. */
export function readVariable(fields: Fields, entry: Entry): VariableFacts {
	const names = scope("name", "value", "subject");
	const values = fields.entries("values").map(([key, { line, value }]) => {
		const pattern = /^\/(.*)\/$/s.exec(key)?.[1];
		if (pattern !== undefined) checkPattern(pattern, line, entry);
		// What a pattern's named groups catch are placeholders of its sentence as well.
		const groups = [...(pattern ?? "").matchAll(/\(\?<(\w+)>/g)].map(([, group = ""]) => group);
		readText(value, `values.${key}`, entry, scope("name", "value", "installs", "pnpm", "building", ...groups));
		return { match: pattern ?? key.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"), text: `values.${key}` };
	});
	return {
		names: fields.strings("names") ?? [entry.id],
		...defined<Pick<VariableFacts, "predefined" | "options" | "secret" | "custom" | "relies" | "reliesIf">>({
			predefined: fields.oneOf("predefined", ["proxy", "platform", "buildkit"]),
			options: fields.string("options"),
			secret: fields.boolean("secret"),
			custom: fields.boolean("custom"),
			relies: fields.strings("relies"),
			reliesIf: fields.pattern("reliesIf"),
		}),
		values,
		...notes(fields, entry, names, ["value"]),
	};
}

const ROLES = ["manifest", "lock", "config", "script", "source", "secret", "ignore", "archive", "document"] as const;

/** Reads `files/<name>.yaml`. */
export function readFile(fields: Fields, entry: Entry): FileFacts {
	return {
		names: fields.strings("names") ?? [entry.id],
		...defined<Pick<FileFacts, "ecosystem" | "role" | "structure">>({
			ecosystem: fields.string("ecosystem"),
			role: fields.oneOf("role", ROLES),
			structure: fields.boolean("structure"),
		}),
		...notes(fields, entry, scope("file")),
	};
}

/** Reads `paths/<name>.yaml`. */
export function readPath(fields: Fields, entry: Entry): PathEntryFacts {
	const paths = fields.strings("paths") ?? [];
	if (paths.length === 0) entry.problem(fields.line, "paths is missing");
	return { paths, ...notes(fields, entry, scope("path")) };
}

/**
 * Lines for whose sake a package is installed: they compile C (`linking`: with another compiler than GCC), fetch over HTTPS, install modules of npm, compile for .NET, run Prisma; `bare`:
 * the image of a distribution, which holds no certificates.
 */
const LINES = ["compiling", "linking", "fetching", "modules", "aot", "prisma", "bare"];

/** Reads `packages/<name>.yaml`. */
export function readPackage(fields: Fields, entry: Entry): PackageEntryFacts {
	const names: Record<string, string[]> = {};
	for (const [system, { line, value }] of fields.entries("names")) {
		const items = value.kind === "list" ? value.items : [value];
		names[system] = items.flatMap((item) => {
			if (item.kind === "scalar" && item.value !== null) return [item.text];
			entry.problem(line, `names.${system} must be a list of strings`);
			return [];
		});
	}
	if (Object.keys(names).length === 0) entry.problem(fields.line, "names is missing: {deb: […], apk: […]}");
	return {
		names,
		programs: fields.strings("programs") ?? [],
		...defined<Pick<PackageEntryFacts, "provides" | "development" | "libraries" | "runtime" | "callers" | "gone">>({
			provides: fields.strings("provides"),
			libraries: fields.strings("libraries"),
			development: fields.boolean("development"),
			runtime: readRuntime(fields, entry),
			callers: readCallers(fields, entry),
			gone: readGone(fields, entry),
		}),
		...notes(fields, entry, scope("package", "version", ...LINES), ["version", ...LINES]),
	};
}

/** By package the commands that call its programs by themselves. */
function readCallers(fields: Fields, entry: Entry): PackageEntryFacts["callers"] {
	const tree = fields.take("callers");
	if (tree?.kind !== "map") return undefined;
	const packages = new Fields(tree, entry, "callers");
	const callers = Object.fromEntries([...tree.entries.keys()].map((name) => [name, packages.strings(name) ?? []]));
	packages.finish();
	return callers;
}

/** The packages with the library alone, by system and by the package of headers. */
function readRuntime(fields: Fields, entry: Entry): PackageEntryFacts["runtime"] {
	const systems = fields.entries("runtime").map(([system, { value }]) => {
		const packages = new Fields(value, entry, `runtime.${system}`);
		const names = value.kind === "map" ? [...value.entries.keys()] : [];
		const twins = Object.fromEntries(names.map((name) => [name, packages.strings(name) ?? []]));
		packages.finish();
		return [system, twins] as const;
	});
	return systems.length > 0 ? Object.fromEntries(systems) : undefined;
}

/** The first releases without a package, by distribution. */
function readGone(fields: Fields, entry: Entry): PackageEntryFacts["gone"] {
	const systems = fields.entries("gone").map(([distribution, { value }]) => {
		const packages = new Fields(value, entry, `gone.${distribution}`);
		const names = value.kind === "map" ? [...value.entries.keys()] : [];
		const releases = Object.fromEntries(names.map((name) => [name, packages.string(name) ?? ""]));
		packages.finish();
		return [distribution, releases] as const;
	});
	return systems.length > 0 ? Object.fromEntries(systems) : undefined;
}

/** Reads `tags/<name>.yaml`. */
export function readTag(fields: Fields, entry: Entry): TagFacts {
	const match = fields.pattern("match");
	if (match === undefined) entry.problem(fields.line, "match is missing");
	const releases = fields.items("releases").map((tree) => readRelease(tree, entry));
	return {
		match: match ?? "",
		...defined<Pick<TagFacts, "distro" | "versionOf" | "releases">>({
			distro: fields.oneOf("distro", DISTROS),
			versionOf: fields.string("versionOf"),
			releases: releases.length > 0 ? releases : undefined,
		}),
		...notes(fields, entry, scope("image", "repository", "tag", "variant", "piece", ...groupNames(match ?? ""))),
	};
}

/** Reads `ports/<number>.yaml`. */
export function readPort(fields: Fields, entry: Entry): Facts["ports"][string] {
	const { what } = notes(fields, entry, scope("port"));
	const port = fields.number("port") ?? Number(entry.id);
	if (!Number.isInteger(port)) entry.problem(fields.line, "port is missing");
	const facts = { protocol: fields.string("protocol"), inside: fields.boolean("inside") };
	return { port, ...defined<{ protocol?: string; inside?: boolean }>(facts), what };
}

/** Reads `users/<name>.yaml`. */
export function readUserName(fields: Fields, entry: Entry): NamedFacts {
	return {
		names: fields.strings("names") ?? [entry.id],
		...defined<{ group?: boolean }>({ group: fields.boolean("group") }),
		...notes(fields, entry, scope("user")),
	};
}

/** Reads `labels/<name>.yaml`. */
export function readLabel(fields: Fields, entry: Entry): NamedFacts {
	return { names: fields.strings("names") ?? [entry.id], ...notes(fields, entry, scope("name", "value")) };
}

/** Reads `signals/<name>.yaml`. */
export function readSignal(fields: Fields, entry: Entry): Facts["signals"][string] {
	return {
		names: fields.strings("names") ?? [entry.id],
		...defined<{ number?: number }>({ number: fields.number("number") }),
		...notes(fields, entry, scope("signal", "program"), ["program"]),
	};
}
