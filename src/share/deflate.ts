/** Thrown by `unpack` as soon as more comes out than is allowed. */
export class TooLarge extends Error {}

/** Compresses to a raw DEFLATE stream (RFC 1951): by the browser itself, else by fflate, loaded only then. */
export async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	const native = nativeStream(() => new CompressionStream("deflate-raw"));
	if (native) return collect(feed(native, bytes), Number.POSITIVE_INFINITY);
	const { deflateSync } = await import("fflate");
	return deflateSync(bytes, { level: 9 });
}

/**
 * Decompresses a raw DEFLATE stream, counting as it goes: at most `limit` bytes are ever held.
 * @throws TooLarge beyond the limit; any other error for a stream that is cut off or broken.
 */
export async function unpack(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array> {
	const native = nativeStream(() => new DecompressionStream("deflate-raw"));
	if (native) return collect(feed(native, bytes), limit);
	return unpackPlain(bytes, limit);
}

/** `unpack` without the browser's help. Small pieces go in, since a kilobyte can become a megabyte. */
export async function unpackPlain(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
	const { Inflate } = await import("fflate");
	const chunks: Uint8Array[] = [];
	let length = 0;
	let ended = false;
	const inflate = new Inflate((chunk, final) => {
		length += chunk.length;
		ended ||= final;
		if (length <= limit) chunks.push(chunk);
	});
	for (let at = 0; at < bytes.length; at += 512) {
		inflate.push(bytes.subarray(at, at + 512), at + 512 >= bytes.length);
		if (length > limit) throw new TooLarge();
	}
	if (!ended) throw new Error("the stream is cut off");
	return join(chunks, length);
}

type Transform = CompressionStream | DecompressionStream;

/** Older browsers have the class but not this format, and throw. */
function nativeStream(create: () => Transform): Transform | null {
	try {
		return create();
	} catch {
		return null;
	}
}

function feed(stream: Transform, bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
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
		if (done) return join(chunks, length);
		length += value.length;
		if (length > limit) {
			reader.cancel().catch(() => {});
			throw new TooLarge();
		}
		chunks.push(value);
	}
}

function join(chunks: Uint8Array[], length: number): Uint8Array {
	const all = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}
