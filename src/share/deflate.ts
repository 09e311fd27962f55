import { join } from "./wtf8.ts";

/** Thrown by `unpack` as soon as more comes out than is allowed. */
export class TooLarge extends Error {}

const NOTHING = new Uint8Array();

/**
 * Compresses to a raw DEFLATE stream (RFC 1951), which may refer to a preset dictionary of at most 32 kB. By fflate
 * everywhere, since browsers' own compressors give different bytes for the same text.
 */
export async function pack(bytes: Uint8Array, dictionary: Uint8Array = NOTHING): Promise<Uint8Array> {
	const { deflateSync } = await import("fflate");
	return deflateSync(bytes, dictionary.length > 0 ? { level: 9, dictionary } : { level: 9 });
}

/**
 * Decompresses a raw DEFLATE stream by the browser's own decoder, counting as it goes: at most `limit` bytes beyond the
 * dictionary are ever held. The decoder gets the dictionary as a stored block in front.
 * @throws TooLarge beyond the limit; any other error for a stream that is cut off or broken.
 */
export async function unpack(
	bytes: Uint8Array<ArrayBuffer>,
	limit: number,
	dictionary: Uint8Array = NOTHING,
): Promise<Uint8Array> {
	const native = nativeStream(() => new DecompressionStream("deflate-raw"));
	if (!native) return unpackPlain(bytes, limit, dictionary);
	const whole = join([storedBlock(dictionary), bytes]);
	return (await collect(feed(native, whole), limit + dictionary.length)).subarray(dictionary.length);
}

/** `unpack` without the browser's help, by fflate. Small pieces go in, since a kilobyte can become a megabyte. */
export async function unpackPlain(
	bytes: Uint8Array,
	limit: number,
	dictionary: Uint8Array = NOTHING,
): Promise<Uint8Array> {
	const { Inflate } = await import("fflate");
	const chunks: Uint8Array[] = [];
	let length = 0;
	let ended = false;
	const inflate = new Inflate({ dictionary }, (chunk, final) => {
		length += chunk.length;
		ended ||= final;
		if (length <= limit) chunks.push(chunk);
	});
	for (let at = 0; at < bytes.length; at += 512) {
		inflate.push(bytes.subarray(at, at + 512), at + 512 >= bytes.length);
		if (length > limit) throw new TooLarge();
	}
	if (!ended) throw new Error("the stream is cut off");
	return join(chunks);
}

/** Bytes as a DEFLATE block that is not the last and not compressed (RFC 1951, 3.2.4); nothing for nothing. */
function storedBlock(bytes: Uint8Array): Uint8Array {
	if (bytes.length === 0) return NOTHING;
	const { length } = bytes;
	return join([Uint8Array.of(0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255), bytes]);
}

/** Older browsers have the class but not this format, and throw. */
function nativeStream(create: () => DecompressionStream): DecompressionStream | null {
	try {
		return create();
	} catch {
		return null;
	}
}

function feed(stream: DecompressionStream, bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
	const writer = stream.writable.getWriter();
	// Both fail together with the reading side, which reports.
	writer.write(bytes).catch(() => {});
	writer.close().catch(() => {});
	return stream.readable;
}

async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
	const reader = stream.getReader();
	const chunks: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return join(chunks);
		length += value.length;
		if (length > limit) {
			reader.cancel().catch(() => {});
			throw new TooLarge();
		}
		chunks.push(value);
	}
}
