import { fromBase64url, toBase64url } from "./base64url.ts";
import { crc32 } from "./checksum.ts";
import { pack, TooLarge, unpack } from "./deflate.ts";
import { fromBytes, toBytes } from "./wtf8.ts";

/** What a link carries. Its format is described in README.md of this folder. */
export interface Shared {
	text: string;
	/** The line that the sender pointed at, from 1. */
	line: number;
}

export type LinkResult = { ok: true; shared: Shared } | { ok: false; reason: "damaged" | "too-large" | "newer" };

/** Bytes of UTF-8 beyond which a link is refused. */
export const TEXT_LIMIT = 1024 * 1024;

const CHECKSUM_BYTES = 4;

/** The fragment, `#` included, that opens to this text and line. */
export async function encodeLink(shared: Shared): Promise<string> {
	const plain = toBytes(shared.text);
	const packed = await pack(plain);
	const bytes = new Uint8Array(CHECKSUM_BYTES + packed.length);
	new DataView(bytes.buffer).setUint32(0, crc32(plain));
	bytes.set(packed, CHECKSUM_BYTES);
	return `#v1/${toBase64url(bytes)}${shared.line > 1 ? `?line=${shared.line}` : ""}`;
}

/** Whether the fragment is meant as a link to a text, of whatever version. */
export function isLink(fragment: string): boolean {
	return /^#v\d+\//.test(fragment);
}

/** What the fragment of an address carries; nothing in it can make this throw or use more than the limit's memory. */
export async function decodeLink(fragment: string): Promise<LinkResult> {
	const match = /^#v(\d+)\/([^?]*)(?:\?(.*))?$/s.exec(fragment);
	if (!match) return { ok: false, reason: "damaged" };
	const [, version, payload = "", parameters = ""] = match;
	if (Number(version) > 1) return { ok: false, reason: "newer" };
	const bytes = version === "1" ? fromBase64url(payload) : null;
	if (!bytes || bytes.length <= CHECKSUM_BYTES) return { ok: false, reason: "damaged" };
	try {
		const plain = await unpack(bytes.subarray(CHECKSUM_BYTES), TEXT_LIMIT);
		if (new DataView(bytes.buffer).getUint32(0) !== crc32(plain)) return { ok: false, reason: "damaged" };
		return { ok: true, shared: { text: fromBytes(plain), line: lineOf(parameters) } };
	} catch (error) {
		return { ok: false, reason: error instanceof TooLarge ? "too-large" : "damaged" };
	}
}

function lineOf(parameters: string): number {
	const line = Number(new URLSearchParams(parameters).get("line"));
	return Number.isSafeInteger(line) && line > 0 ? line : 1;
}
