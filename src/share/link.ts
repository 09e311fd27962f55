import { fromBase64url, toBase64url } from "./base64url.ts";
import { crc32 } from "./checksum.ts";
import { pack, TooLarge, unpack } from "./deflate.ts";
import { DICTIONARY_V2 } from "./dictionary.ts";
import { type Content, fromEnvelope, toEnvelope } from "./envelope.ts";
import { type Place, placeOf, toParameters } from "./place.ts";
import { fromBytes } from "./wtf8.ts";

/** What a link carries. Its format is described in README.md of this folder. */
export interface Shared extends Content, Place {}

export type LinkResult = { ok: true; shared: Shared } | { ok: false; reason: "damaged" | "too-large" | "newer" };

/** Bytes after unpacking beyond which a link is refused. */
export const TEXT_LIMIT = 1024 * 1024;

const NEWEST = 2;
const CHECKSUM_BYTES = 4;
const dictionary = new TextEncoder().encode(DICTIONARY_V2);

/** The fragment, `#` included, that opens to this. The same content gives the same fragment. */
export async function encodeLink(shared: Shared): Promise<string> {
	const plain = toEnvelope(shared);
	const packed = await pack(plain, dictionary);
	const bytes = new Uint8Array(CHECKSUM_BYTES + packed.length);
	new DataView(bytes.buffer).setUint32(0, crc32(plain));
	bytes.set(packed, CHECKSUM_BYTES);
	const parameters = toParameters(shared);
	return `#v2/${toBase64url(bytes)}${parameters === "" ? "" : `?${parameters}`}`;
}

/** The fragment that opens to the comparison of an earlier version with a later one. */
export function encodeComparison(before: string, text: string, pinned: Pick<Place, "language"> = {}): Promise<string> {
	return encodeLink({ text, before, from: 1, to: 1, view: "compare", ...pinned });
}

/** Whether the fragment is meant as a link to a text, of whatever version. */
export function isLink(fragment: string): boolean {
	return /^#v\d+\//.test(fragment);
}

/** Whether a link of this content would be refused as too large. */
export function isTooLarge(content: Content): boolean {
	return toEnvelope(content).length > TEXT_LIMIT;
}

/** What the fragment of an address carries; nothing in it can make this throw or use more than the limit's memory. */
export async function decodeLink(fragment: string): Promise<LinkResult> {
	const match = /^#v(\d+)\/([^?]*)(?:\?(.*))?$/s.exec(fragment);
	if (!match) return { ok: false, reason: "damaged" };
	const [, version, payload = "", parameters = ""] = match;
	if (Number(version) > NEWEST) return { ok: false, reason: "newer" };
	const read = version === "2" ? readV2 : version === "1" ? readV1 : null;
	const bytes = read && fromBase64url(payload);
	if (!read || !bytes || bytes.length <= CHECKSUM_BYTES) return { ok: false, reason: "damaged" };
	try {
		const content = await read(bytes);
		return { ok: true, shared: { ...content, ...placeOf(parameters, content.text.length) } };
	} catch (error) {
		return { ok: false, reason: error instanceof TooLarge ? "too-large" : "damaged" };
	}
}

async function readV2(bytes: Uint8Array<ArrayBuffer>): Promise<Content> {
	return fromEnvelope(checked(bytes, await unpack(bytes.subarray(CHECKSUM_BYTES), TEXT_LIMIT, dictionary)));
}

/** Until the first comparison: the text alone, no dictionary. */
async function readV1(bytes: Uint8Array<ArrayBuffer>): Promise<Content> {
	return { text: fromBytes(checked(bytes, await unpack(bytes.subarray(CHECKSUM_BYTES), TEXT_LIMIT))) };
}

function checked(bytes: Uint8Array, plain: Uint8Array): Uint8Array {
	const expected = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
	if (expected !== crc32(plain)) throw new Error("the checksum differs");
	return plain;
}
