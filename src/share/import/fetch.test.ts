import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAddress } from "./address.ts";
import { fetchRemote, pinRemote } from "./fetch.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";
const ID = "aa5a315d61ae9438b18d";
const TEXT = "FROM alpine\n";

/** What the hosts answer, by host and path. */
const ANSWERS: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
	"raw.githubusercontent.com/o/r/main/Dockerfile": (_, response) => response.end(TEXT),
	"raw.githubusercontent.com/o/r/main/big": (_, response) => response.end("#".repeat(2000)),
	"raw.githubusercontent.com/o/r/main/locked": (_, response) => response.writeHead(403).end(),
	"raw.githubusercontent.com/o/r/main/broken": (_, response) => response.writeHead(503).end(),
	"api.github.com/repos/o/r": (_, response) => response.end("{}"),
	"api.github.com/repos/o/r/commits/main": ({ headers }, response) =>
		response.end(headers.accept === "application/vnd.github.sha" ? SHA : "{}"),
	"api.github.com/repos/o/busy/commits/main": (_, response) => response.writeHead(403).end(),
	[`api.github.com/gists/${ID}`]: (_, response) =>
		response.end(
			JSON.stringify({
				files: { "a.sh": { content: "true" }, "My Dockerfile": { content: TEXT } },
				history: [{ version: SHA }],
			}),
		),
	"api.github.com/gists/bbbbbbbbbbbbbbbbbbbb": (_, response) =>
		response.writeHead(403, { "x-ratelimit-remaining": "0" }).end(),
	"gitlab.com/api/v4/projects/g%2Fp": (_, response) => response.end("{}"),
	"gitlab.com/api/v4/projects/g%2Fp/repository/files/D/raw?ref=feature%2Fx": (_, response) => response.end(TEXT),
	"gitlab.com/api/v4/projects/g%2Fp/repository/commits/feature%2Fx": (_, response) =>
		response.end(JSON.stringify({ id: SHA })),
	"codeberg.org/api/v1/repos/o/r/raw/D?ref=main": (_, response) => response.end(TEXT),
	"codeberg.org/api/v1/repos/o/r/branches/main": (_, response) => response.end(JSON.stringify({ commit: { id: SHA } })),
};

let server: Server;
const asked: string[] = [];

beforeAll(async () => {
	server = createServer((request, response) => {
		const answer = ANSWERS[(request.url ?? "").slice(1)];
		if (answer) answer(request, response);
		else response.writeHead(404).end("404: Not Found");
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});
afterAll(() => server.close());

/** As a browser's: the hosts are played by the server here. */
const hosts: typeof fetch = (address, init) => {
	asked.push(String(address));
	const { port } = server.address() as AddressInfo;
	return fetch(String(address).replace("https://", `http://127.0.0.1:${port}/`), init);
};

const remote = (address: string) => {
	const found = readAddress(address);
	if (!found) throw new Error(address);
	return found;
};
const got = async (address: string, by = hosts) => {
	const result = await fetchRemote(remote(address), by, 1000);
	return result.ok ? result.bytes.text() : result.reason;
};

describe("a public file", () => {
	it.each([
		"https://github.com/o/r/blob/main/Dockerfile",
		`https://gist.github.com/u/${ID}`,
		`https://gist.github.com/u/${ID}#file-my-dockerfile-L1`,
		"https://gitlab.com/g/p/-/blob/feature/x/D",
		"https://codeberg.org/o/r/src/branch/main/D",
	])("is fetched: %s", async (address) => {
		expect(await got(address)).toBe(TEXT);
	});

	it.each([
		["https://github.com/o/r/blob/main/absent", "not-found"],
		["https://github.com/o/secret/blob/main/D", "private"],
		["https://github.com/o/r/blob/main/locked", "private"],
		["https://github.com/o/r/blob/main/big", "too-large"],
		["https://github.com/o/r/blob/main/broken", "failed"],
		[`https://gist.github.com/u/${ID}#file-other`, "not-found"],
		["https://gist.github.com/u/aaaaaaaaaaaaaaaaaaaa", "not-found"],
		["https://gist.github.com/u/bbbbbbbbbbbbbbbbbbbb", "failed"],
		["https://gitlab.com/g/p/-/blob/main/absent", "not-found"],
		["https://gitlab.com/g/secret/-/blob/main/D", "private"],
	])("is not to be had, and why: %s %s", async (address, reason) => {
		expect(await got(address)).toBe(reason);
	});

	it("of a host that cannot be reached, or that lets no other page read", async () => {
		const nothing = () => Promise.reject(new TypeError("Failed to fetch"));
		expect(await got("https://github.com/o/r/blob/main/D", nothing)).toBe("offline");
		const closed: typeof fetch = (_, init) =>
			init?.mode === "no-cors" ? Promise.resolve(new Response(null)) : nothing();
		expect(await got("https://github.com/o/r/blob/main/D", closed)).toBe("refused");
	});

	it("is asked for without saying who asks", async () => {
		const inits: (RequestInit | undefined)[] = [];
		await got("https://github.com/o/r/blob/main/D", (address, init) => {
			inits.push(init);
			return hosts(address, init);
		});
		for (const init of inits) expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
	});
});

describe("the commit of a branch", () => {
	it.each([
		["https://github.com/o/r/blob/main/Dockerfile", `https://github.com/o/r/blob/${SHA}/Dockerfile`],
		[`https://gist.github.com/u/${ID}`, `https://gist.github.com/u/${ID}/${SHA}`],
		["https://gitlab.com/g/p/-/blob/feature/x/D", `https://gitlab.com/g/p/-/blob/${SHA}/D`],
		["https://codeberg.org/o/r/src/branch/main/D", `https://codeberg.org/o/r/src/commit/${SHA}/D`],
	])("of %s", async (address, pinned) => {
		expect(await pinRemote(remote(address), hosts)).toBe(pinned);
	});

	it("is not known where the host does not tell, and not asked for where the address has one", async () => {
		expect(await pinRemote(remote("https://github.com/o/busy/blob/main/D"), hosts)).toBeNull();
		const before = asked.length;
		expect(await pinRemote(remote(`https://github.com/o/r/blob/${SHA}/D`), hosts)).toBeNull();
		expect(asked.length).toBe(before);
	});
});
