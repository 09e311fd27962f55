import { expect, test } from "vitest";
import { knowledge } from "../../cli/testing.ts";
import { findImage } from "./family.ts";
import { hasEnded, isVersion, numberOf } from "./release.ts";

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

/** Whether the release of an image is over on a day of 2026, or on no day that is known. */
test.each([
	["rust:1.85-slim", null, true],
	["rust:1", null, null],
	["maven:3.8-openjdk-17", null, true],
	["maven:3-eclipse-temurin-17", null, null],
	["bitnamilegacy/postgresql:16", null, true],
	["openjdk:17", null, true],
	["golang:1.16", null, null],
	["golang:1.16", "2026-11-28", true],
])("%s on %s: %s", (name, today, ended) => {
	expect(hasEnded(findImage(name, knowledge.facts), today)).toBe(ended);
});

test.each([
	["ubuntu:24.04", "24.04"],
	["ubuntu:noble", "24.04"],
	["debian:bookworm-slim", "12"],
	["debian:trixie", "13"],
	["ubuntu", null],
	["golang:1.22-alpine", "1.22"],
])("the number of %s: %s", (name, number) => {
	expect(numberOf(findImage(name, knowledge.facts))).toBe(number);
});
