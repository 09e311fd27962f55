import { expect, it } from "vitest";
import { openFile } from "./files.ts";

const blob = (...bytes: number[]) => new Blob([Uint8Array.from(bytes)]);

it("reads UTF-8 and UTF-16", async () => {
	expect(await openFile(new Blob(["FROM a # ж\r\n"]))).toEqual({ ok: true, text: "FROM a # ж\r\n" });
	expect(await openFile(blob(0xff, 0xfe, 0x46, 0, 0x36, 4))).toEqual({ ok: true, text: "Fж" });
	expect(await openFile(blob(0xfe, 0xff, 0, 0x46, 4, 0x36))).toEqual({ ok: true, text: "Fж" });
});

it("says why it cannot", async () => {
	expect(await openFile(blob(0x7f, 0x45, 0x4c, 0x46, 0xc0, 0xff))).toEqual({ ok: false, reason: "binary" });
	expect(await openFile(new Blob(["x".repeat(1024 * 1024 + 1)]))).toEqual({ ok: false, reason: "too-large" });
	const broken = { size: 1, arrayBuffer: () => Promise.reject(new Error("gone")) } as unknown as Blob;
	expect(await openFile(broken)).toEqual({ ok: false, reason: "unreadable" });
});
