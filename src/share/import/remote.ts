import type { Place } from "../place.ts";

/** A file that lies on a public host, as its address tells; nothing of it has been fetched. */
export interface Remote {
	/** The name of the file, or of what holds it. */
	name: string;
	/** Whose it is, for people: `owner/project`. */
	project: string;
	/** The address for people, without a fragment: what a short link carries. */
	page: string;
	/** What the fragment must begin with to name one of several files. */
	anchor?: string;
	/** Where its text may be had, the likeliest first: a branch's name may itself contain slashes. */
	sources: string[];
	/** The text within what a source answers, where that is not the text itself. */
	extract?(answer: string): string | null;
	/** Answers 404 where the whole project is missing or private. */
	project404?: string;
	/** Where to ask for the commit of a branch; empty where the address names a commit already. */
	pins: Pin[];
	place: Place;
}

/** A question for the commit that a branch is at. */
interface Pin {
	ask: string;
	accept?: string;
	/** The commit's hash within the answer. */
	commit(answer: string): unknown;
	/** The address of the same file at that commit. */
	page(commit: string): string;
}

/** The hosts that are asked for texts and commits: exactly these may be connected to. */
export const HOSTS = [
	"raw.githubusercontent.com",
	"api.github.com",
	"gist.githubusercontent.com",
	"gitlab.com",
	"codeberg.org",
] as const;

/** How many segments of a path a branch's name is tried with. */
const MOST = 3;

/** The ways to cut `branch/name/path/of/file` in two. A commit's hash, of 40 digits, has no slash. */
export function splits(segments: readonly string[]): { ref: string; path: string }[] {
	const names = isCommit(segments[0] ?? "") ? 1 : Math.min(MOST, segments.length - 1);
	return Array.from({ length: names }, (_, index) => ({
		ref: segments.slice(0, index + 1).join("/"),
		path: segments.slice(index + 1).join("/"),
	}));
}

export function isCommit(ref: string): boolean {
	return /^[0-9a-f]{40}$/i.test(ref);
}

/** A field of a JSON answer, by its way; undefined for anything unexpected. */
export function field(answer: string, ...way: (string | number)[]): unknown {
	try {
		let value: unknown = JSON.parse(answer);
		for (const name of way) value = (value as Record<string | number, unknown> | null | undefined)?.[name];
		return value;
	} catch {
		return undefined;
	}
}
