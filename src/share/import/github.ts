import { isCommit, type Remote, splits } from "./remote.ts";

type Found = Omit<Remote, "place">;

/**
 * `github.com/owner/project/blob/ref/path`, as well as `raw`, `blame` and `edit`, and `raw.githubusercontent.com`. The raw
 * host finds out itself where a branch's name ends.
 */
export function readGitHub({ hostname }: URL, segments: readonly string[]): Found | null {
	const raw = hostname === "raw.githubusercontent.com";
	const [owner, project, kind] = segments;
	if (!raw && !/^(blob|raw|blame|edit)$/.test(kind ?? "")) return null;
	const rest = segments.slice(raw ? 2 : 3);
	const full = rest[0] === "refs" && /^(heads|tags)$/.test(rest[1] ?? "");
	const named = full ? rest.slice(2) : rest;
	const name = rest.at(-1);
	if (!owner || !project || !name || named.length < 2) return null;
	const home = `${owner}/${project}`;
	const api = `https://api.github.com/repos/${home}`;
	const page = (where: string) => `https://github.com/${home}/blob/${where}`;
	return {
		name: decodeURIComponent(name),
		project: home,
		page: page(rest.join("/")),
		sources: [`https://raw.githubusercontent.com/${home}/${rest.join("/")}`],
		project404: api,
		pins: isCommit(named[0] ?? "")
			? []
			: splits(named).map(({ ref, path }) => ({
					ask: `${api}/commits/${ref}`,
					accept: "application/vnd.github.sha",
					commit: (answer) => answer.trim(),
					page: (commit) => page(`${commit}/${path}`),
				})),
	};
}
