import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, unpackPlain } from "./deflate.ts";
import { DICTIONARY_V2 } from "./dictionary.ts";
import { decodeLink, encodeLink, isLink, type Shared, TEXT_LIMIT } from "./link.ts";

const FILE = 'FROM node:22-alpine AS build\r\nRUN npm ci # зависимости 🐳\n\tCMD ["node"]\n';
const first = { from: 1, to: 1 };

async function opened(fragment: string) {
	const result = await decodeLink(fragment);
	if (!result.ok) throw new Error(result.reason);
	return result.shared;
}

/** Links of every version ever published, which must open for ever. */
const GOLDEN: [link: string, content: Shared][] = [
	[
		"#v1/OJm2lnML8vdVyMtPSbUyMtJNzCnIzEtVcAxWSCrNzEnh5QoK9VPIK8hVSM5UUFa4sP3ChgubLuy42Hhhx4U9F_ZdbLzYdGGHwof5EzZzcTr7uihEK4EMUorlAgA?line=3",
		{ text: FILE, from: 3, to: 3 },
	],
	[
		"#v2/64wR0mOsVspTsoqONtJRujD_wr6L7Re2XthzsVnhwt4LW5GttFeKjdVRSlKyMjSuRfY7RjuTF9kLygoXtl_YcGHThR0XGy_suLAHaEHjxaYLOxQ-zJ-wmYsTyVmoAcoFAA?line=2-3&part=5-19&view=compare&lang=ru",
		{
			text: FILE,
			before: "FROM node:20\n",
			notes: [{ line: 2, words: "Почему не npm install?" }],
			from: 2,
			to: 3,
			part: { start: 5, end: 19 },
			view: "compare",
			language: "ru",
		},
	],
];

const shared: fc.Arbitrary<Shared> = fc
	.record(
		{
			text: fc.string({ unit: "binary", maxLength: 300 }),
			before: fc.string({ unit: "grapheme", maxLength: 200 }),
			notes: fc.uniqueArray(
				fc.record({ line: fc.integer({ min: 1, max: 99 }), words: fc.string({ unit: "grapheme", maxLength: 40 }) }),
				{ minLength: 1, maxLength: 5, selector: ({ line }) => line },
			),
			from: fc.integer({ min: 1, max: 500 }),
			more: fc.nat({ max: 20 }),
			part: fc.record({ start: fc.nat({ max: 20 }), end: fc.nat({ max: 300 }) }),
			view: fc.constantFrom("read" as const, "compare" as const),
			language: fc.constantFrom("en" as const, "ru" as const),
		},
		{ requiredKeys: ["text", "from", "more"] },
	)
	.map(({ more, part, notes, ...rest }) => ({
		...rest,
		to: rest.from + more,
		...(notes && { notes: [...notes].sort((a, b) => a.line - b.line) }),
		...(part && part.end > part.start && part.end <= rest.text.length && { part }),
	}));

describe("a link", () => {
	it.each(GOLDEN)("opens as it always did: %s", async (link, content) => {
		expect(await opened(link)).toEqual(content);
	});

	it("brings back any of 10,000 states, and the same state is the same link", async () => {
		await fc.assert(
			fc.asyncProperty(shared, async (state) => {
				const link = await encodeLink(state);
				expect(link).toMatch(/^#v2\/[\w-]+(\?[\w=&-]+)?$/);
				expect(await opened(link)).toEqual(state);
				expect(await encodeLink(state)).toBe(link);
			}),
			{ numRuns: 10_000 },
		);
	}, 300_000);

	it("keeps lone surrogates, a byte order mark and an empty text", async () => {
		for (const text of ["", "\uFEFFFROM a\0", "\ud800", "a\udfff\ud83d b 😀퟿\udc00\ud800", "\ud83d\ude00\ud83d"]) {
			expect((await opened(await encodeLink({ text, ...first }))).text).toBe(text);
		}
	});

	it("is known by its version", () => {
		expect(isLink("#v1/abc")).toBe(true);
		expect(isLink("#v12/abc")).toBe(true);
		expect(isLink("#line-3")).toBe(false);
		expect(isLink("")).toBe(false);
	});

	it("keeps the text when its parameters are nonsense", async () => {
		const link = await encodeLink({ text: FILE, from: 2, to: 2 });
		for (const line of ["-1", "0", "1e99", "x", "", "5-3"]) {
			expect(await opened(link.replace("line=2", `line=${line}&part=9-3&view=x&lang=xx&new=1`))).toEqual({
				text: FILE,
				...first,
			});
		}
	});

	it("has a dictionary that never changes", () => {
		expect(DICTIONARY_V2.length).toBe(4087);
	});
});

describe("a bad link", () => {
	it("is damaged wherever it is cut off", async () => {
		const [link = ""] = (await encodeLink({ text: FILE, ...first })).split("?");
		for (let length = "#v2/".length; length < link.length; length++) {
			expect(await decodeLink(link.slice(0, length))).toEqual({ ok: false, reason: "damaged" });
		}
	});

	it("is one of 100,000 that neither throw nor hang nor show another text", async () => {
		const links = await Promise.all([
			encodeLink({ text: FILE, ...first }),
			encodeLink({ text: FILE, before: "FROM a\n", notes: [{ line: 1, words: "?" }], ...first }),
		]);
		const random = fc.sample(fc.tuple(fc.nat({ max: 1 }), fc.nat(), fc.nat({ max: 63 })), 100_000);
		const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
		for (const [which, place, letter] of random) {
			const link = links[which] ?? "";
			const at = "#v2/".length + (place % (link.length - "#v2/".length));
			const result = await decodeLink(link.slice(0, at) + alphabet[letter] + link.slice(at + 1));
			if (result.ok) expect(result.shared.text).toBe(FILE);
		}
	}, 300_000);

	it("never throws", async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (noise) => {
				for (const version of ["v1", "v2"])
					expect(typeof (await decodeLink(`#${version}/${noise}`)).ok).toBe("boolean");
			}),
			{ numRuns: 500 },
		);
	});

	it("made by a later version says so", async () => {
		expect(await decodeLink("#v3/whatever!")).toEqual({ ok: false, reason: "newer" });
		expect(await decodeLink("#v0/AAAA")).toEqual({ ok: false, reason: "damaged" });
	});

	it("is refused while it unpacks to more than the limit", async () => {
		const largest = "x".repeat(TEXT_LIMIT - 1);
		expect((await opened(await encodeLink({ text: largest, ...first }))).text).toBe(largest);
		const link = await encodeLink({ text: "x".repeat(TEXT_LIMIT), ...first });
		expect(await decodeLink(link)).toEqual({ ok: false, reason: "too-large" });
	});
});

describe("unpacking without the browser's help", () => {
	it("gives the same bytes, refuses more than the limit and what is cut off", async () => {
		const bytes = new TextEncoder().encode(FILE.repeat(50));
		const dictionary = new TextEncoder().encode(DICTIONARY_V2);
		const packed = await pack(bytes, dictionary);
		expect(await unpackPlain(packed, bytes.length, dictionary)).toEqual(bytes);
		await expect(unpackPlain(packed, bytes.length - 1, dictionary)).rejects.toThrow();
		await expect(unpackPlain(packed.subarray(0, -3), bytes.length, dictionary)).rejects.toThrow();
	});
});

const everyday = new URL("../../../shared/corpus/everyday/", import.meta.url);

describe.runIf(existsSync(everyday))("links to everyday files", () => {
	it("have at most 0.60 characters for each byte", async () => {
		let bytes = 0;
		let characters = 0;
		for (const name of readdirSync(everyday)) {
			const file = readFileSync(new URL(name, everyday));
			const text = file.toString("utf8");
			if (Buffer.byteLength(text) !== file.length) continue;
			bytes += file.length;
			characters += (await encodeLink({ text, ...first })).length;
		}
		expect(characters / bytes).toBeLessThanOrEqual(0.6);
	});
});
