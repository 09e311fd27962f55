import { describe, expect, it } from "vitest";
import type { NeededNames } from "../model/needed.ts";
import { buildPacks } from "./compile/build-packs.ts";
import { compile } from "./compile/compile.ts";
import { allKeys, CORE, KnowledgeStore, matchesPattern, type PackSource, packsFor } from "./packs.ts";

const say = "{en: Says a thing., ru: Говорит одну вещь.}";
const meta = "sources: [https://example.org/]\nexample: x\n";
const files = {
	"commands/pip.yaml": `${meta}names: [pip, pip3]\nwhat: ${say}\neffects: [{dependencies: pip, manifests: [./requirements.txt]}]`,
	"images/thing.yaml": `${meta}repositories: [thing, "example.org/*/thing"]\nwhat: ${say}\ndefaults: {ports: [8080/tcp], cmd: [/usr/bin/pip]}`,
	"files/requirements.yaml": `${meta}names: ["requirements*.txt"]\nwhat: ${say}`,
	"paths/web.yaml": `${meta}paths: [/srv/www/**, /etc/*/web]\nwhat: ${say}`,
	"ports/8080.yaml": `${meta}what: ${say}`,
	"variables/npm.yaml": `${meta}names: ["NPM_CONFIG_*", NPM]\nwhat: ${say}`,
	"packages/git.yaml": `${meta}names: {deb: [git], apk: [git, git-daemon]}\nwhat: ${say}`,
	"tags/slim.yaml": `${meta}match: slim\nwhat: ${say}`,
	"words/and.yaml": `and: ${say}`,
};
const compiled = compile(Object.entries(files).map(([path, content]) => ({ path, content })));
const packs = buildPacks(compiled);
const none: NeededNames = {
	programs: [],
	images: [],
	variables: [],
	files: [],
	paths: [],
	packages: [],
	ports: [],
	users: [],
	labels: [],
};
const source: PackSource = {
	index: packs.index,
	facts: async (pack) => packs.packs[pack]?.facts ?? {},
	texts: async (pack, language) => packs.packs[pack]?.texts[language] ?? {},
};

describe("packs", () => {
	it("has no problems in its own fixture", () => expect(compiled.problems).toEqual([]));

	it("finds packs by exact names, patterns and what an entry draws in", () => {
		const find = (needed: Partial<NeededNames>) => packsFor(packs.index, { ...none, ...needed });
		expect(find({})).toEqual([CORE]);
		expect(find({ programs: ["pip3", "constructor"] })).toEqual([CORE, "commands/pip", "files/0"]);
		expect(find({ images: ["example.org/a/b/thing"] })).toEqual([
			CORE,
			"commands/pip",
			"files/0",
			"images/thing",
			"ports/0",
		]);
		expect(find({ variables: ["NPM_CONFIG_CACHE"] })).toEqual([CORE, "variables/0"]);
		expect(find({ packages: ["git-daemon"], paths: ["/srv/www"] })).toEqual([CORE, "packages/0", "paths/0"]);
	});

	it.each([
		["paths", "/srv/www/**", "/srv/www/a/b", true],
		["paths", "/srv/www/**", "/srv/www2", false],
		["paths", "/etc/*/web", "/etc/a/web", true],
		["paths", "/etc/*/web", "/etc/a/b/web", false],
		["files", "*.csproj", "App.csproj", true],
		["files", "*.csproj", "App.csproj.bak", false],
	] as const)("matches %s %s with %s: %s", (kind, pattern, name, expected) => {
		expect(matchesPattern(kind, pattern, name)).toBe(expected);
	});

	it("keeps every entry in exactly one pack", () => {
		const entries = Object.values(packs.packs).flatMap((pack) => Object.keys(pack.texts.en));
		expect(entries.sort()).toEqual(Object.keys(compiled.texts.en).sort());
	});

	it("loads a pack once for each language, and again after a failure", async () => {
		const asked: string[] = [];
		let broken = true;
		const store = new KnowledgeStore({
			...source,
			facts: async (pack) => {
				asked.push(pack);
				return source.facts(pack);
			},
			texts: async (pack, language) => {
				asked.push(`${pack} ${language}`);
				if (broken && pack === "commands/pip") throw new Error("offline");
				return source.texts(pack, language);
			},
		});
		const needed = { ...none, programs: ["pip"] };
		await expect(store.ensure(needed, "en")).rejects.toThrow("offline");
		broken = false;
		const before = store.knowledge;
		const knowledge = await store.ensure(needed, "en");
		expect(knowledge).not.toBe(before);
		expect(await store.ensure(needed, "en")).toBe(knowledge);
		expect(store.missing(needed, "en")).toEqual([]);
		expect(store.missing(needed, "ru")).toHaveLength(3);
		await store.ensure(needed, "ru");
		expect(asked.filter((name) => name === "commands/pip en")).toHaveLength(2);
		expect(asked.filter((name) => name === "commands/pip")).toHaveLength(1);
		expect(Object.keys(store.knowledge.facts.commands)).toEqual(["pip"]);
		expect(Object.keys(store.knowledge.facts.tags)).toEqual(["slim"]);
		expect([...allKeys(store.knowledge)].sort()).toEqual([
			"commands/pip#what",
			"files/requirements#what",
			"tags/slim#what",
			"words/and#and",
		]);
	});
});
