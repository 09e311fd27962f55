import type { EffectFacts } from "../../model/facts.ts";
import { packageNames } from "./package-spec.ts";
import { classPath, homePath, resolvePath } from "./paths.ts";
import type { AppliedEffect } from "./simulation.ts";
import type { InvocationValues } from "./values.ts";

/**
 * Evaluates a declared effect with the values of one invocation. An expression without a value drops what needs it.
 * @param workdir directory that relative paths start from; null drops every path effect with a relative path
 */
export function applyEffect(effect: EffectFacts, values: InvocationValues, workdir: string | null): AppliedEffect[] {
	const texts = (expression: string | string[] | undefined): string[] =>
		(Array.isArray(expression) ? expression : expression === undefined ? [] : [expression]).flatMap((one) =>
			evaluate(one, values),
		);
	const first = (expression: string | undefined): string | null => texts(expression)[0] ?? null;
	const paths = (expression: string | string[] | undefined) =>
		texts(expression).flatMap((text) => absolute(text, workdir));
	const pair = (kind: "copies" | "moves" | "links", move: { from: string; to: string }): AppliedEffect[] => {
		const [to] = paths(move.to);
		if (to === undefined) return [];
		const sources = paths(move.from);
		// What `cp "$(find …)" target` takes is not known; that something lands there is.
		if (sources.length === 0 && kind !== "links") return [{ kind: "creates", path: to, as: "copied" }];
		const inside = sources.length > 1 || /[^/]\/$|^\.{1,2}$/.test(first(move.to) ?? "");
		return sources.map((from) => ({ kind, from, to, ...(inside && { inside }) }));
	};
	if ("reads" in effect) return paths(effect.reads).map((path) => ({ kind: "reads", path }));
	if ("classPath" in effect) {
		const places = texts(effect.classPath).flatMap((text) => classPath(text));
		return places.flatMap(({ path }) => absolute(path, workdir)).map((path) => ({ kind: "reads", path }));
	}
	if ("creates" in effect) {
		return paths(effect.creates).map((path) => ({ kind: "creates", path, ...(effect.as && { as: effect.as }) }));
	}
	if ("removes" in effect) return paths(effect.removes).map((path) => ({ kind: "removes", path }));
	if ("fills" in effect) return paths(effect.fills).map((path) => ({ kind: "fills", path }));
	if ("copies" in effect) return pair("copies", effect.copies);
	if ("moves" in effect) return pair("moves", effect.moves);
	if ("links" in effect) return pair("links", effect.links);
	if ("installs" in effect) return packages("installs", effect.installs, texts(effect.packages));
	if ("uninstalls" in effect) return packages("uninstalls", effect.uninstalls, texts(effect.packages));
	if ("dependencies" in effect) {
		const manifests = paths(effect.manifests).map((path) => ({ path, origin: null }));
		const [into] = paths(effect.into);
		return [{ kind: "dependencies", ecosystem: effect.dependencies, manifests, into: into ?? null }];
	}
	if ("produces" in effect) {
		return paths(effect.produces).map((path) => ({ kind: "produces", path, as: effect.as, by: effect.by ?? null }));
	}
	if ("builds" in effect) return workdir === null ? [] : [{ kind: "builds", by: effect.builds, workdir }];
	if ("user" in effect) {
		const uid = first(effect.uid);
		return texts(effect.user).map((name) => ({ kind: "user", name, uid, system: effect.system === true }));
	}
	if ("group" in effect) return texts(effect.group).map((name) => ({ kind: "group", name, gid: first(effect.gid) }));
	if ("owns" in effect) {
		const owner = first(effect.owner);
		return owner === null ? [] : paths(effect.owns).map((path) => ({ kind: "owns", path, owner }));
	}
	if ("mode" in effect) {
		const mode = first(effect.mode);
		return mode === null ? [] : paths(effect.of).map((path) => ({ kind: "mode", mode, path }));
	}
	if ("downloads" in effect) {
		// A dash is the standard output.
		const to = first(effect.to) === "-" ? undefined : paths(effect.to)[0];
		const urls = texts(effect.downloads);
		// The file is there though a part of its address is not known.
		if (urls.length === 0 && to !== undefined) return [{ kind: "creates", path: to, as: "file" }];
		if (effect.as === "cloned") return urls.flatMap((url) => cloned(url, to ?? paths(repositoryName(url))[0] ?? null));
		const named = effect.as === "named";
		return urls.map((url) => ({
			kind: "downloads",
			url,
			to: to ?? (named ? fileOfAddress(url, paths(".")[0]) : null),
		}));
	}
	if ("network" in effect) return [{ kind: "network" }];
	if ("volatile" in effect) return [{ kind: "volatile" }];
	if ("tests" in effect) return [{ kind: "tests" }];
	// An address such as 0.0.0.0:8000 ends with its port.
	if ("serves" in effect)
		return texts(effect.serves).map((text) => ({ kind: "serves", port: text.replace(/^.*:(?=\d+$)/, "") }));
	// Before the directory protoc takes parameters and a colon: `plugins=grpc:gen`.
	if ("generates" in effect) {
		const directories = texts(effect.generates).map((text) => text.replace(/^[\w=,./-]{2,}:/, ""));
		return directories.flatMap((text) => absolute(text, workdir)).map((path) => ({ kind: "generates", path }));
	}
	if ("keeps" in effect) return paths(effect.keeps).map((path) => ({ kind: "keeps", path }));
	if ("asks" in effect) return texts(effect.asks).map((name) => ({ kind: "asks", name }));
	if ("loopback" in effect) {
		const { unless = [], as = null, since = null } = effect;
		return texts(effect.loopback).map((opens) => ({ kind: "loopback", opens, unless, as, since }));
	}
	if ("wants" in effect)
		return texts(effect.wants).map((words) => ({ kind: "wants", arguments: words, mount: effect.mount ?? null }));
	if ("sets" in effect) return [{ kind: "sets", option: effect.sets }];
	if ("cd" in effect) return paths(effect.cd).map((path) => ({ kind: "cd", path }));
	return texts(effect.exports).map((name) => ({ kind: "exports", name }));
}

/** Replaces `{name}` by the invocation's values; a list alone gives one text each. Nothing where a value is missing. */
function evaluate(expression: string, values: InvocationValues): string[] {
	const alone = /^\{([^{}]+)\}$/.exec(expression);
	const sole = alone?.[1] === undefined ? undefined : values[alone[1]];
	if (alone) return sole === undefined ? [] : Array.isArray(sole) ? sole : [sole];
	// The same place below each directory of a list: `{paths}/*`.
	const [, below, rest] = /^\{([^{}]+)\}(\/[^{}]*)$/.exec(expression) ?? [];
	const directories = below === undefined ? undefined : values[below];
	if (Array.isArray(directories)) return directories.map((one) => `${one.replace(/\/+$/, "")}${rest}`);
	let complete = true;
	const text = expression.replace(/\{([^{}]+)\}/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) complete = false;
		return Array.isArray(value) ? value.join(" ") : (value ?? "");
	});
	return complete ? [text] : [];
}

function absolute(path: string, workdir: string | null): string[] {
	// The place of a name that the calling command puts in (`xargs -I{}`, `find -exec`): no line tells which.
	if (path.includes("{}")) return [];
	const expanded = homePath(path);
	if (expanded === null) return [];
	if (/^(\/|[A-Za-z]:)/.test(expanded)) return [resolvePath("/", expanded)];
	return workdir === null ? [] : [resolvePath(workdir, expanded)];
}

function packages(kind: "installs" | "uninstalls", system: string, names: string[]): AppliedEffect[] {
	// `.` and `./lib` are the project's own directories, not packages of a repository.
	const all = names.flatMap(packageNames).filter((name) => !/^\.{1,2}(?:[/[]|$)/.test(name));
	return all.length === 0 ? [] : [{ kind, system, packages: all }];
}

/** A repository with all its files in a directory. */
function cloned(url: string, to: string | null): AppliedEffect[] {
	const download: AppliedEffect = { kind: "downloads", url, to };
	return to === null ? [download] : [download, { kind: "creates", path: to, as: "cloned" }];
}

/** The directory that `git clone` makes without being told one. */
function repositoryName(url: string): string | undefined {
	return /([\w.-]+?)(?:\.git)?\/?$/.exec(url)?.[1];
}

/** The file that a download gets in a directory by the last part of its address; null where that names none. */
function fileOfAddress(url: string, directory: string | undefined): string | null {
	const name = /^(?:https?|ftp):\/\/[^/]+\/(?:[^?#]*\/)?([\w.+-]+\.[\w.+-]*\w)$/.exec(url)?.[1];
	return name && directory ? resolvePath(directory, name) : null;
}
