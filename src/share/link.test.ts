import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, unpackPlain } from "./deflate.ts";
import { decodeLink, encodeLink, isLink, TEXT_LIMIT } from "./link.ts";

const FILE = 'FROM node:22-alpine AS build\r\nRUN npm ci # зависимости 🐳\n\tCMD ["node"]\n';

async function opened(fragment: string) {
	const result = await decodeLink(fragment);
	if (!result.ok) throw new Error(result.reason);
	return result.shared;
}

describe("a link", () => {
	it("opens to the same text and line", async () => {
		expect(await opened(await encodeLink({ text: FILE, line: 3 }))).toEqual({ text: FILE, line: 3 });
		expect(await opened(await encodeLink({ text: "", line: 1 }))).toEqual({ text: "", line: 1 });
		expect(await opened(await encodeLink({ text: "\uFEFFFROM a\0", line: 1 }))).toEqual({
			text: "\uFEFFFROM a\0",
			line: 1,
		});
	});

	it("carries any well-formed text in characters that are safe in an address", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.string({ unit: "grapheme", maxLength: 300 }),
				fc.integer({ min: 1, max: 9999 }),
				async (text, line) => {
					const link = await encodeLink({ text, line });
					expect(link).toMatch(/^#v1\/[\w-]+(\?line=\d+)?$/);
					expect(await opened(link)).toEqual({ text, line });
				},
			),
			{ numRuns: 50 },
		);
	});

	it("keeps lone surrogates", async () => {
		for (const text of ["\ud800", "a\udfff\ud83d b 😀퟿\udc00\ud800", "\ud83d\ude00\ud83d"]) {
			expect((await opened(await encodeLink({ text, line: 1 }))).text).toBe(text);
		}
	});

	it("is known by its version", () => {
		expect(isLink("#v1/abc")).toBe(true);
		expect(isLink("#v12/abc")).toBe(true);
		expect(isLink("#line-3")).toBe(false);
		expect(isLink("")).toBe(false);
	});

	it("keeps the text when only the line is nonsense", async () => {
		const link = await encodeLink({ text: FILE, line: 2 });
		for (const line of ["-1", "0", "1e99", "x", ""]) {
			expect(await opened(link.replace("line=2", `line=${line}`))).toEqual({ text: FILE, line: 1 });
		}
	});
});

describe("a bad link", () => {
	it("is damaged wherever it is cut off", async () => {
		const [link = ""] = (await encodeLink({ text: FILE, line: 1 })).split("?");
		for (let length = "#v1/".length; length < link.length; length++) {
			expect(await decodeLink(link.slice(0, length))).toEqual({ ok: false, reason: "damaged" });
		}
	});

	it("is damaged whichever character is changed, unless the text comes out the same", async () => {
		const link = await encodeLink({ text: FILE, line: 1 });
		for (let at = "#v1/".length; at < link.length; at++) {
			const changed = link.slice(0, at) + (link[at] === "A" ? "B" : "A") + link.slice(at + 1);
			const result = await decodeLink(changed);
			if (result.ok) expect(result.shared.text).toBe(FILE);
			else expect(result.reason).toBe("damaged");
		}
	});

	it("never throws", async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (noise) => {
				expect(typeof (await decodeLink(`#v1/${noise}`)).ok).toBe("boolean");
			}),
			{ numRuns: 100 },
		);
	});

	it("made by a later version says so", async () => {
		expect(await decodeLink("#v2/whatever!")).toEqual({ ok: false, reason: "newer" });
		expect(await decodeLink("#v0/AAAA")).toEqual({ ok: false, reason: "damaged" });
	});

	it("is refused while it unpacks to more than the limit", async () => {
		const largest = "x".repeat(TEXT_LIMIT);
		expect((await opened(await encodeLink({ text: largest, line: 1 }))).text).toBe(largest);
		const link = await encodeLink({ text: "x".repeat(TEXT_LIMIT + 1), line: 1 });
		expect(await decodeLink(link)).toEqual({ ok: false, reason: "too-large" });
	});
});

describe("unpacking without the browser's help", () => {
	it("gives the same bytes, refuses more than the limit and what is cut off", async () => {
		const bytes = new TextEncoder().encode(FILE.repeat(50));
		const packed = await pack(bytes);
		expect(await unpackPlain(packed, bytes.length)).toEqual(bytes);
		await expect(unpackPlain(packed, bytes.length - 1)).rejects.toThrow();
		await expect(unpackPlain(packed.subarray(0, -3), bytes.length)).rejects.toThrow();
	});
});
