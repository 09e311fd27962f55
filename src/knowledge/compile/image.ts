import type { ImageFacts } from "../../model/facts.ts";
import type { Entry } from "./entry.ts";
import { defined, Fields } from "./fields.ts";
import { checkGeneral } from "./general.ts";
import { DISTROS } from "./kinds.ts";
import { readRelease } from "./release.ts";
import { readSentences, readText, type Scope } from "./sentence.ts";
import { groupNames } from "./small.ts";
import type { Tree } from "./tree.ts";

const PLACEHOLDERS = ["image", "repository", "tag", "version", "plain"];

/** Reads `images/<family>.yaml`. */
export function readImage(fields: Fields, entry: Entry): ImageFacts {
	const scope: Scope = { placeholders: new Set(PLACEHOLDERS), options: null };
	const what = readSentences(fields.take("what"), "what", entry, scope);
	if (what.length === 0) entry.problem(fields.line, "what is missing");
	checkGeneral(what, ["image", "repository"], fields.take("what")?.line ?? fields.line, entry);
	return {
		id: entry.id,
		repositories: fields.strings("repositories") ?? [entry.id],
		...defined<Pick<ImageFacts, "versionOf" | "distro" | "use" | "successors" | "buildpack" | "frozen" | "mendedFrom">>(
			{
				buildpack: fields.oneOf("buildpack", ["scm", "full"]),
				versionOf: fields.string("versionOf"),
				successors: fields.strings("successors"),
				frozen: fields.boolean("frozen") || undefined,
				mendedFrom: fields.string("mendedFrom"),
				distro: fields.oneOf("distro", DISTROS),
				use: fields.oneOf("use", ["build", "runtime", "base"]),
			},
		),
		variants: fields.items("variants").map((tree, index) => readVariant(tree, index, entry)),
		members: readMembers(fields, entry),
		what,
		why: readSentences(fields.take("why"), "why", entry, scope),
		beware: readSentences(fields.take("beware"), "beware", entry, scope),
		defaults: readDefaults(fields.take("defaults"), entry) ?? {},
		programs: fields.strings("programs") ?? [],
		users: fields.items("users").map((tree) => readUser(tree, entry)),
		paths: fields.entries("paths").map(([path, { value, line }]) => {
			if (!path.startsWith("/") && !/^[A-Za-z]:/.test(path)) entry.problem(line, `${path} is not an absolute path`);
			readText(value, `paths.${path}`, entry, { placeholders: new Set([...PLACEHOLDERS, "path"]), options: null });
			return path;
		}),
		releases: fields.items("releases").map((tree) => readRelease(tree, entry)),
	};
}

/** By the names in the entry: `"jboss/*, quay.io/jboss/*": {defaults: …}`. */
function readMembers(fields: Fields, entry: Entry): ImageFacts["members"] {
	const members: ImageFacts["members"] = {};
	for (const [names, { value }] of fields.entries("members")) {
		const member = new Fields(value, entry, "member");
		members[names] = {
			repositories: names.split(", "),
			...defined<Pick<ImageFacts["members"][string], "versionOf" | "distro" | "defaults">>({
				versionOf: member.string("versionOf"),
				distro: member.oneOf("distro", DISTROS),
				defaults: readDefaults(member.take("defaults"), entry),
			}),
		};
		member.finish();
	}
	return members;
}

function readVariant(tree: Tree, index: number, entry: Entry): ImageFacts["variants"][number] {
	const fields = new Fields(tree, entry, "variant");
	const match = fields.pattern("match");
	if (match === undefined) entry.problem(tree.line, "variant: match is missing");
	const path = `variants.${index}`;
	const scope: Scope = {
		placeholders: new Set([...PLACEHOLDERS, "variant", ...groupNames(match ?? "")]),
		options: null,
	};
	const variant = {
		match: match ?? "",
		...defined<
			Pick<
				ImageFacts["variants"][number],
				"tag" | "distro" | "release" | "shell" | "use" | "defaults" | "missing" | "frozen"
			>
		>({
			missing: fields.string("missing"),
			frozen: fields.boolean("frozen") || undefined,
			use: fields.oneOf("use", ["build"]),
			tag: fields.pattern("tag"),
			distro: fields.oneOf("distro", DISTROS),
			release: fields.string("release"),
			shell: fields.strings("shell"),
			defaults: readDefaults(fields.take("defaults"), entry),
		}),
		what: readSentences(fields.take("what"), `${path}.what`, entry, scope),
		why: readSentences(fields.take("why"), `${path}.why`, entry, scope),
		beware: readSentences(fields.take("beware"), `${path}.beware`, entry, scope),
		path,
	};
	fields.finish();
	return variant;
}

function readDefaults(tree: Tree | undefined, entry: Entry): ImageFacts["defaults"] | undefined {
	if (!tree) return undefined;
	const fields = new Fields(tree, entry, "defaults");
	const defaults = defined<ImageFacts["defaults"]>({
		user: fields.string("user"),
		workdir: fields.string("workdir"),
		entrypoint: fields.strings("entrypoint"),
		cmd: fields.strings("cmd"),
		ports: fields.strings("ports"),
		served: fields.strings("served"),
		volumes: fields.strings("volumes"),
		env: fields.record("env"),
		stopsignal: fields.string("stopsignal"),
		runsAs: fields.string("runsAs"),
		lowersTo: fields.string("lowersTo"),
		token: fields.boolean("token") || undefined,
		needs: fields.strings("needs"),
		needsAll: fields.strings("needsAll"),
		leads: fields.string("leads"),
		shell: fields.strings("shell"),
	});
	fields.finish();
	return defaults;
}

function readUser(tree: Tree, entry: Entry): ImageFacts["users"][number] {
	const fields = new Fields(tree, entry, "user");
	const name = fields.string("name");
	if (!name) entry.problem(tree.line, "user: name is missing");
	const user = defined<ImageFacts["users"][number]>({
		name: name ?? "",
		uid: fields.string("uid"),
		tag: fields.pattern("tag"),
	});
	fields.finish();
	return user;
}
