import { field, type Remote, splits } from "./remote.ts";

type Found = Omit<Remote, "place">;

/** `codeberg.org/owner/project/src/branch|commit|tag/ref/path`, and the same with `raw` and `blame`. */
export function readCodeberg(_url: URL, segments: readonly string[]): Found | null {
	const [owner, project, kind, what, ...rest] = segments;
	const name = rest.at(-1);
	if (!owner || !project || !/^(src|raw|blame)$/.test(kind ?? "") || rest.length < 2 || !name) return null;
	if (what !== "branch" && what !== "commit" && what !== "tag") return null;
	const home = `${owner}/${project}`;
	const api = `https://codeberg.org/api/v1/repos/${home}`;
	const page = (where: string) => `https://codeberg.org/${home}/src/${where}`;
	const ways = what === "branch" ? splits(rest) : splits(rest).slice(0, 1);
	return {
		name: decodeURIComponent(name),
		project: home,
		page: page(`${what}/${rest.join("/")}`),
		sources: ways.map(({ ref, path }) => `${api}/raw/${path}?ref=${encodeURIComponent(decodeURIComponent(ref))}`),
		project404: api,
		pins:
			what === "branch"
				? ways.map(({ ref, path }) => ({
						ask: `${api}/branches/${ref}`,
						commit: (answer) => field(answer, "commit", "id"),
						page: (commit) => page(`commit/${commit}/${path}`),
					}))
				: [],
	};
}
