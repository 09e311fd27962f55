import { describe, expect, it } from "vitest";
import { addressOf, fromFragment, readAddress } from "./address.ts";
import { HOSTS } from "./remote.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";
const ID = "aa5a315d61ae9438b18d";
const raw = "https://raw.githubusercontent.com/o/r/";
const gitlab = "https://gitlab.com/api/v4/projects/";
const codeberg = "https://codeberg.org/api/v1/repos/o/r/raw/";

/** An address as people copy it, where its text is asked for first, and the short link to it. */
const FORMS: [address: string, source: string, short: string][] = [
	["https://github.com/o/r/blob/main/Dockerfile", `${raw}main/Dockerfile`, "github.com/o/r/blob/main/Dockerfile"],
	["github.com/o/r/blob/main/a/Dockerfile#L5", `${raw}main/a/Dockerfile`, "github.com/o/r/blob/main/a/Dockerfile#L5"],
	["https://github.com/o/r/blob/main/D#L5-L8", `${raw}main/D`, "github.com/o/r/blob/main/D#L5-L8"],
	["https://github.com/o/r/blob/main/D#L5-8", `${raw}main/D`, "github.com/o/r/blob/main/D#L5-L8"],
	["https://github.com/o/r/blob/main/D#L8-L5", `${raw}main/D`, "github.com/o/r/blob/main/D#L5-L8"],
	["https://github.com/o/r/blob/main/D?plain=1#L5C3-L8C10", `${raw}main/D`, "github.com/o/r/blob/main/D#L5-L8"],
	["http://www.github.com/o/r/raw/main/D", `${raw}main/D`, "github.com/o/r/blob/main/D"],
	["https://github.com/o/r/blame/main/D#L1", `${raw}main/D`, "github.com/o/r/blob/main/D#L1"],
	[`https://github.com/o/r/blob/${SHA}/D#L2`, `${raw}${SHA}/D`, `github.com/o/r/blob/${SHA}/D#L2`],
	["https://github.com/o/r/raw/refs/heads/main/D", `${raw}refs/heads/main/D`, "github.com/o/r/blob/refs/heads/main/D"],
	[`${raw}main/my%20app/D`, `${raw}main/my%20app/D`, "github.com/o/r/blob/main/my%20app/D"],
	[
		`https://gist.github.com/u/${ID}#file-dockerfile-L5-L8`,
		`https://api.github.com/gists/${ID}`,
		`gist.github.com/u/${ID}#file-dockerfile-L5-L8`,
	],
	[`https://gist.github.com/${ID}`, `https://api.github.com/gists/${ID}`, `gist.github.com/${ID}`],
	[
		`https://gist.github.com/u/${ID}/${SHA}`,
		`https://api.github.com/gists/${ID}/${SHA}`,
		`gist.github.com/u/${ID}/${SHA}`,
	],
	[
		`https://gist.githubusercontent.com/u/${ID}/raw/${SHA}/D`,
		`https://gist.githubusercontent.com/u/${ID}/raw/${SHA}/D`,
		`gist.githubusercontent.com/u/${ID}/raw/${SHA}/D`,
	],
	[
		"https://gitlab.com/g/p/-/blob/main/docker/Dockerfile?ref_type=heads#L5-8",
		`${gitlab}g%2Fp/repository/files/docker%2FDockerfile/raw?ref=main`,
		"gitlab.com/g/p/-/blob/main/docker/Dockerfile#L5-L8",
	],
	[
		"https://gitlab.com/g/s/p/-/raw/main/D",
		`${gitlab}g%2Fs%2Fp/repository/files/D/raw?ref=main`,
		"gitlab.com/g/s/p/-/blob/main/D",
	],
	[
		"https://gitlab.com/g/p/blob/main/D#L7",
		`${gitlab}g%2Fp/repository/files/D/raw?ref=main`,
		"gitlab.com/g/p/-/blob/main/D#L7",
	],
	[
		"https://codeberg.org/o/r/src/branch/main/a/D#L5-L8",
		`${codeberg}a/D?ref=main`,
		"codeberg.org/o/r/src/branch/main/a/D#L5-L8",
	],
	[`https://codeberg.org/o/r/src/commit/${SHA}/D`, `${codeberg}D?ref=${SHA}`, `codeberg.org/o/r/src/commit/${SHA}/D`],
	["https://codeberg.org/o/r/raw/tag/v1/D", `${codeberg}D?ref=v1`, "codeberg.org/o/r/src/tag/v1/D"],
];

describe("an address", () => {
	it.each(FORMS)("%s", (address, source, short) => {
		const remote = readAddress(address);
		if (!remote) throw new Error("not understood");
		expect(remote.sources[0]).toBe(source);
		const link = fromFragment(remote, remote.place);
		expect(link).toBe(`#/from/${short}`);
		// The short link opens to the same.
		const again = readAddress(addressOf(link) ?? "");
		expect(again?.place).toEqual(remote.place);
		expect(again?.sources).toEqual(remote.sources);
	});

	it.each(FORMS)("%s asks only the hosts that are listed", (address) => {
		const remote = readAddress(address);
		const asked = [...(remote?.sources ?? []), ...(remote?.pins ?? []).map(({ ask }) => ask)];
		for (const one of [...asked, remote?.project404 ?? asked[0] ?? ""])
			expect(HOSTS as readonly string[]).toContain(new URL(one).host);
	});

	it.each([
		"",
		"FROM node:22",
		"https://github.com/o/r",
		"https://github.com/o/r/blob/main",
		"https://github.com/o/r/tree/main/docker",
		"https://github.com:8080/o/r/blob/main/D",
		"https://user@github.com/o/r/blob/main/D",
		"https://github.com.evil.example/o/r/blob/main/D",
		"https://example.com/o/r/blob/main/D",
		"https://gitlab.com/p/-/blob/main/D",
		"https://codeberg.org/o/r/src/D",
		"https://gist.github.com/u",
		"javascript:alert(1)",
		"https://github.com/o/r/blob/main/%E0%A4%A/D%",
		"https://github.com/o/r/blob/main/D and more",
	])("is none: %s", (text) => {
		expect(readAddress(text)).toBeNull();
	});

	it("of a branch that may hold slashes is tried in more ways than one, that of a commit is not", () => {
		const branch = readAddress("https://gitlab.com/g/p/-/blob/feature/x/D");
		expect(branch?.sources.map((source) => source.slice(gitlab.length))).toEqual([
			"g%2Fp/repository/files/x%2FD/raw?ref=feature",
			"g%2Fp/repository/files/D/raw?ref=feature%2Fx",
		]);
		expect(readAddress(`https://gitlab.com/g/p/-/blob/${SHA}/x/D`)).toMatchObject({ pins: [] });
	});

	it("carries the view and a pinned language behind its lines", () => {
		const remote = readAddress("github.com/o/r/blob/main/D#L5-L8&view=read&lang=ru");
		expect(remote?.place).toEqual({ from: 5, to: 8, view: "read", language: "ru" });
		if (!remote) return;
		expect(fromFragment(remote, remote.place)).toBe("#/from/github.com/o/r/blob/main/D#L5-L8&view=read&lang=ru");
		const bare = readAddress("github.com/o/r/blob/main/D#view=read");
		expect(bare?.place).toEqual({ from: 1, to: 1, view: "read" });
	});
});
