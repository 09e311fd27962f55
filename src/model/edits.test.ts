import { describe, expect, it } from "vitest";
import { editBetween, withEdits } from "./edits.ts";
import { ruleLink } from "./rule-link.ts";

describe("edits", () => {
	it("are made at the places of the text before, in any order", () => {
		const edits = [
			{ span: { start: 4, end: 5 }, text: "" },
			{ span: { start: 0, end: 1 }, text: "AA" },
			{ span: { start: 2, end: 2 }, text: "!" },
		];
		expect(withEdits("abcdef", edits)).toBe("AAb!cdf");
	});

	it.each([
		["abc", "abc"],
		["", "x"],
		["aaa", "aa"],
		["FROM a as b", "FROM a AS b"],
		["one\ntwo\n", "one\nzero\ntwo\n"],
	])("lead from %j to %j", (before, after) => {
		const edit = editBetween(before, after);
		expect(withEdits(before, [edit])).toBe(after);
	});

	it("leave alone what stays", () => {
		expect(editBetween("FROM a as b", "FROM a AS b")).toEqual({ span: { start: 7, end: 9 }, text: "AS" });
	});
});

describe("links of rules", () => {
	it.each([
		["buildkit/StageNameCasing", "https://docs.docker.com/reference/build-checks/stage-name-casing/"],
		["buildkit/JSONArgsRecommended", "https://docs.docker.com/reference/build-checks/json-args-recommended/"],
		["buildkit/SecretsUsedInArgOrEnv", "https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/"],
		["hadolint/DL3008", "https://github.com/hadolint/hadolint/wiki/DL3008"],
		["shellcheck/SC2086", "https://www.shellcheck.net/wiki/SC2086"],
	])("lead from %s to its documentation", (alias, address) => {
		expect(ruleLink(alias).address).toBe(address);
	});

	it("lead nowhere for other tools", () => expect(ruleLink("a/b")).toEqual({ name: "a/b", address: null }));
});
