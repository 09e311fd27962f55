import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fileOf } from "../../bench/file.ts";
import { knowledge } from "../cli/testing.ts";
import { analyse } from "./index.ts";
import { WatchedStage, WatchedStep } from "./simulate/watched.ts";

const FOLDER = new URL("../app/examples/", import.meta.url);
const EXAMPLES = readdirSync(FOLDER)
	.filter((name) => !name.startsWith("windows"))
	.map((name) => readFileSync(new URL(name, FOLDER), "utf8"));

let reads = 0;

for (const { prototype } of [WatchedStep, WatchedStage]) {
	for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
		const { get } = property;
		if (!get) continue;
		const counted = function (this: unknown) {
			reads++;
			return get.call(this);
		};
		Object.defineProperty(prototype, name, { ...property, get: counted });
	}
}

/** How often the fields of steps and stages are read while a file of so many lines is explained. */
function readsFor(lines: number): number {
	reads = 0;
	analyse(fileOf(lines, EXAMPLES), knowledge.facts);
	return reads;
}

describe("the work for a file", () => {
	it("grows with its length, not with the square of it: no rule looks at all lines for each line", () => {
		const [short, long] = [readsFor(600), readsFor(2400)];
		expect(short).toBeGreaterThan(50_000);
		expect(long / short).toBeLessThan(4.3);
	});
});
