import { expect, test } from "vitest";
import { isVersion } from "./release.ts";

test.each([
	["1.12", "<1.16", true],
	["1.9", "<1.16", true],
	["1.16.3", "<1.16", false],
	["1.16.3", ">=1.16", true],
	["2.0", ">=1.16", true],
	["1.16rc1", ">=1.16", true],
	["1", "<1.16", false],
	["1", ">=1.16", true],
	[null, ">=1.16", true],
	[null, "<1.16", false],
])("%s %s: %s", (version, range, holds) => {
	expect(isVersion(version, range)).toBe(holds);
});
