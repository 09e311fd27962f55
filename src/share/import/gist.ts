import { field, type Remote } from "./remote.ts";

type Found = Omit<Remote, "place">;

/** What GitHub makes of a file's name in the fragment of a gist's page, where it is safe to compare. */
const slug = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** `gist.github.com/owner/id[/commit]#file-name`, and `gist.githubusercontent.com/owner/id/raw[/commit][/name]`. */
export function readGist(url: URL, segments: readonly string[]): Found | null {
	return url.hostname === "gist.githubusercontent.com" ? readRaw(segments) : readPage(url, segments);
}

function readPage({ hash }: URL, segments: readonly string[]): Found | null {
	const at = segments.findIndex(isId);
	const id = segments[at];
	if (!id || at > 1) return null;
	const owner = at === 1 ? `${segments[0]}/` : "";
	const [commit] = segments.slice(at + 1).filter((one) => /^[0-9a-f]{40}$/.test(one));
	const wanted = /^#file-(.*?)(?:-L\d.*)?(?:&.*)?$/.exec(hash)?.[1] ?? null;
	const page = `https://gist.github.com/${owner}${id}`;
	const api = `https://api.github.com/gists/${id}`;
	return {
		name: wanted ?? id,
		project: `gist ${owner}${id.slice(0, 8)}`,
		page: commit ? `${page}/${commit}` : page,
		...(wanted && { anchor: `file-${wanted}` }),
		sources: [commit ? `${api}/${commit}` : api],
		extract: (answer) => fileOf(answer, wanted),
		pins: commit ? [] : [pinOf(api, (version) => `${page}/${version}`)],
	};
}

function readRaw(segments: readonly string[]): Found | null {
	const [owner, id, raw, ...rest] = segments;
	if (!owner || !id || !isId(id) || raw !== "raw") return null;
	const home = `https://gist.githubusercontent.com/${owner}/${id}/raw`;
	const page = [home, ...rest].join("/");
	const pinned = /^[0-9a-f]{40}$/.test(rest[0] ?? "");
	return {
		name: decodeURIComponent(rest.at(-1) ?? id),
		project: `gist ${owner}/${id.slice(0, 8)}`,
		page,
		sources: [page],
		pins: pinned ? [] : [pinOf(`https://api.github.com/gists/${id}`, (version) => [home, version, ...rest].join("/"))],
	};
}

function pinOf(ask: string, page: (version: string) => string): Remote["pins"][number] {
	return { ask, page, commit: (answer) => field(answer, "history", 0, "version") };
}

/** Of several files the one that the address names, else a Dockerfile, else the first. */
function fileOf(answer: string, wanted: string | null): string | null {
	const files = field(answer, "files");
	const names = Object.keys((files as object | undefined) ?? {});
	const named = names.find((name) => (wanted ? slug(name) === slug(wanted) : /docker|containerfile/i.test(name)));
	const text = field(answer, "files", named ?? (wanted ? "" : (names[0] ?? "")), "content");
	return typeof text === "string" ? text : null;
}

function isId(segment: string): boolean {
	return /^[0-9a-f]{20,40}$/.test(segment);
}
