/*
 * UTF-8 that also holds lone surrogates, each as the three bytes that its number would have (WTF-8). Text without them,
 * which is nearly all, is plain UTF-8. A reader's text may hold one, and must come back as it was.
 */

/** The bytes of any text. */
export function toBytes(text: string): Uint8Array<ArrayBuffer> {
	const encoder = new TextEncoder();
	const plain = encoder.encode(text);
	const lone = [...text.matchAll(/\p{Surrogate}/gu)];
	// The encoder puts U+FFFD, three bytes as well, in the place of each.
	let byte = 0;
	let at = 0;
	for (const { 0: unit, index } of lone) {
		byte += encoder.encode(text.slice(at, index)).length;
		const code = unit.charCodeAt(0);
		plain.set([0xed, 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)], byte);
		byte += 3;
		at = index + 1;
	}
	return plain;
}

/**
 * The text of such bytes.
 * @throws TypeError for bytes that are not of this kind.
 */
export function fromBytes(bytes: Uint8Array): string {
	const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
	let text = "";
	let from = 0;
	// 0xED leads three bytes; followed by 0xA0 or more they are a surrogate.
	for (let at = bytes.indexOf(0xed); at >= 0; at = bytes.indexOf(0xed, at + 1)) {
		const [second = 0, third = 0] = bytes.subarray(at + 1, at + 3);
		if (second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) continue;
		text += decoder.decode(bytes.subarray(from, at));
		text += String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f));
		from = at + 3;
	}
	return text + decoder.decode(bytes.subarray(from));
}

/** Pieces of bytes as one. */
export function join(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
	}
	return all;
}
