/** A file of the reader as text, or why it is none. */
export type Opened = { ok: true; text: string } | { ok: false; reason: "too-large" | "binary" | "unreadable" };

/** Bytes: as much as a link could carry. */
export const FILE_LIMIT = 1024 * 1024;

/** Reads UTF-8, or UTF-16 where a byte order mark says so. Anything else counts as binary. */
export async function openFile(file: Blob): Promise<Opened> {
	if (file.size > FILE_LIMIT) return { ok: false, reason: "too-large" };
	let bytes: Uint8Array;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		return { ok: false, reason: "unreadable" };
	}
	try {
		return { ok: true, text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) };
	} catch {
		return { ok: false, reason: "binary" };
	}
}

function encodingOf([first, second]: Uint8Array): string {
	if (first === 0xff && second === 0xfe) return "utf-16le";
	if (first === 0xfe && second === 0xff) return "utf-16be";
	return "utf-8";
}
