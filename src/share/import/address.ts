import { type Place, placeOf, toParameters } from "../place.ts";
import { readCodeberg } from "./codeberg.ts";
import { readGist } from "./gist.ts";
import { readGitHub } from "./github.ts";
import { readGitLab } from "./gitlab.ts";
import type { Remote } from "./remote.ts";

type Reader = (url: URL, segments: readonly string[]) => Omit<Remote, "place"> | null;

const READERS: Record<string, Reader> = {
	"github.com": readGitHub,
	"www.github.com": readGitHub,
	"raw.githubusercontent.com": readGitHub,
	"gist.github.com": readGist,
	"gist.githubusercontent.com": readGist,
	"gitlab.com": readGitLab,
	"codeberg.org": readCodeberg,
};

/** The file that an address leads to, with the lines of its fragment; null for any other text. `https://` may lack. */
export function readAddress(text: string): Remote | null {
	const written = text.trim();
	if (written === "" || written.length > 4000 || /\s/.test(written)) return null;
	const whole = /^https?:\/\//i.test(written) ? written : `https://${written}`;
	try {
		const url = new URL(whole);
		if (url.port !== "" || url.username !== "") return null;
		const read = READERS[url.hostname];
		const segments = url.pathname.split("/").filter((segment) => segment !== "");
		const found = read?.(url, segments);
		return found ? { ...found, place: placeIn(url.hash) } : null;
	} catch {
		// No address at all, or one with a broken escape.
		return null;
	}
}

const FROM = "#/from/";

/** The address that a fragment of ours asks to open, or null. */
export function addressOf(fragment: string): string | null {
	return fragment.startsWith(FROM) ? fragment.slice(FROM.length) : null;
}

/** The short link to a place of a remote file: only its address. */
export function fromFragment({ page, anchor = "" }: Pick<Remote, "page" | "anchor">, place: Place): string {
	const { from, to, chosen, ...rest } = place;
	const lines = to > from ? `L${from}-L${to}` : from > 1 || chosen ? `L${from}` : "";
	const where = [anchor, lines].filter((piece) => piece !== "").join("-");
	const pieces = [where, toParameters({ ...rest, from: 1, to: 1 })].filter((piece) => piece !== "");
	return FROM + page.replace("https://", "") + (pieces.length > 0 ? `#${pieces.join("&")}` : "");
}

/** `#L5`, `#L5-L8`, `#L5-8`, `#L5C1-L8C2`, `#file-dockerfile-L5`; what we add ourselves follows after `&`. */
function placeIn(hash: string): Place {
	const [lines = "", ...parameters] = hash.slice(1).split("&");
	const match = /(?:^|-)L(\d{1,9})(?:C\d+)?(?:-L?(\d{1,9})(?:C\d+)?)?$/.exec(lines);
	const ends = match ? [Number(match[1]), Number(match[2] ?? match[1])].sort((a, b) => a - b) : null;
	const known = /^(?:view|lang)=/.test(lines) ? [lines, ...parameters] : parameters;
	return placeOf([...(ends ? [`line=${[...new Set(ends)].join("-")}`] : []), ...known].join("&"), 0);
}
