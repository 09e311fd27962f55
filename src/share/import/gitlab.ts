import { field, isCommit, type Remote, splits } from "./remote.ts";

type Found = Omit<Remote, "place">;

/**
 * `gitlab.com/group/…/project/-/blob/ref/path`, `raw`, `blame` and `edit`, also without the `-` of old addresses. The text
 * comes by way of the API, which lets other pages read it; GitLab's raw addresses do not.
 */
export function readGitLab(_url: URL, segments: readonly string[]): Found | null {
	const at = segments.findIndex((one, index) => index > 1 && /^(blob|raw|blame|edit)$/.test(one));
	const home = segments.slice(0, segments[at - 1] === "-" ? at - 1 : at).join("/");
	const rest = segments.slice(at + 1);
	const name = rest.at(-1);
	if (at < 0 || !home.includes("/") || rest.length < 2 || !name) return null;
	const api = `https://gitlab.com/api/v4/projects/${again(home)}`;
	const page = (where: string) => `https://gitlab.com/${home}/-/blob/${where}`;
	const ways = splits(rest);
	return {
		name: decodeURIComponent(name),
		project: decodeURIComponent(home),
		page: page(rest.join("/")),
		sources: ways.map(({ ref, path }) => `${api}/repository/files/${again(path)}/raw?ref=${again(ref)}`),
		project404: api,
		pins: isCommit(rest[0] ?? "")
			? []
			: ways.map(({ ref, path }) => ({
					ask: `${api}/repository/commits/${again(ref)}`,
					commit: (answer) => field(answer, "id"),
					page: (commit) => page(`${commit}/${path}`),
				})),
	};
}

/** A piece of a path as one segment or value, its slashes included. */
function again(path: string): string {
	return encodeURIComponent(decodeURIComponent(path));
}
