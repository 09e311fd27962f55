import { expect, it } from "vitest";
import { versionRange } from "./version-range.ts";

it.each([
	["composer", "acme/lib:~2.1.0", "2.1.0", "2.2"],
	["composer", "acme/lib:~2.1", "2.1", "3"],
	["composer", "acme/lib:^0.3.1", "0.3.1", "0.4"],
	["composer", "acme/lib:2.*", "2", "3"],
	["npm", "lib@^1.2.3", "1.2.3", "2"],
	["npm", "@acme/lib@~1.2", "1.2", "1.3"],
	["npm", "lib@~1", "1", "2"],
	["pip", "lib~=1.4.2", "1.4.2", "1.5"],
	["pip", "lib>=1,<2", "1", "2"],
])("reads the range of %s %s", (system, text, from, below) => {
	expect(versionRange(system, text)).toEqual({ from, below });
});

it.each([
	["npm", "lib@1.2.3"],
	["deb", "lib=1.2.*"],
	["apk", "lib~1.2"],
	["npm", "lib@latest"],
])("leaves %s %s alone", (system, text) => {
	expect(versionRange(system, text)).toBeNull();
});
