import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadingVersion, parseImageReference, splitTag } from "./reference.ts";

const SHA = `sha256:${"0123456789abcdef".repeat(4)}`;

describe("parseImageReference", () => {
	const parts = (text: string) => {
		const { registry, port, namespace, name, repository, tag, digest } = parseImageReference(text);
		return [registry, port, namespace, name, repository, tag, digest];
	};

	it.each([
		["alpine", [null, null, null, "alpine", "alpine", null, null]],
		["node:22-slim", [null, null, null, "node", "node", "22-slim", null]],
		["library/node:22", [null, null, "library", "node", "node", "22", null]],
		["docker.io/library/node", ["docker.io", null, "library", "node", "node", null, null]],
		["docker.io/grafana/k6", ["docker.io", null, "grafana", "k6", "grafana/k6", null, null]],
		["localhost:5000/app", ["localhost", "5000", null, "app", "localhost:5000/app", null, null]],
		["localhost/app:1", ["localhost", null, null, "app", "localhost/app", "1", null]],
		[`r.io:443/a:1@${SHA}`, ["r.io", "443", null, "a", "r.io:443/a", "1", SHA]],
		[
			"mcr.microsoft.com/dotnet/sdk:8.0",
			["mcr.microsoft.com", null, "dotnet", "sdk", "mcr.microsoft.com/dotnet/sdk", "8.0", null],
		],
		["ghcr.io/x/y/z", ["ghcr.io", null, "x/y", "z", "ghcr.io/x/y/z", null, null]],
		["[::1]:5000/a/b", ["[::1]", "5000", "a", "b", "[::1]:5000/a/b", null, null]],
		[`node@${SHA}`, [null, null, null, "node", "node", null, SHA]],
		["node:${V}-slim", [null, null, null, "node", "node", "${V}-slim", null]],
		[
			"${REGISTRY}/team/app:${T:-1:0/x}",
			["${REGISTRY}", null, "team", "app", "${REGISTRY}/team/app", "${T:-1:0/x}", null],
		],
		["$IMAGE", [null, null, null, "$IMAGE", "$IMAGE", null, null]],
		["", [null, null, null, "", "", null, null]],
	])("%s", (text, expected) => {
		expect(parts(text)).toEqual(expected);
	});

	it.each([
		["Alpine", "uppercase"],
		["ghcr.io/Owner/app", "uppercase"],
		["{{IMAGE_URL}}", "format"],
		["alpine:", "format"],
		["alpine:bad tag", "format"],
		["a//b", "format"],
		["-a", "format"],
		["a@sha256:12", "format"],
		[`a@${SHA}00`, "digest"],
		["a".repeat(300), "length"],
		["0".repeat(64), "hex"],
		["node:${V}", null],
		["Foo/bar", null],
		["a__b/c--d.e", null],
	])("judges %s", (text, expected) => {
		expect(parseImageReference(text).invalid).toBe(expected);
	});

	it("gives spans that hold the parts, whatever the text", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."aA1.:/@-_${}[]") }), (text) => {
				const found = parseImageReference(text);
				for (const part of ["registry", "port", "namespace", "name", "tag", "digest"] as const) {
					const span = found[`${part}Span`];
					expect(span && text.slice(span.start, span.end)).toBe(found[part]);
				}
			}),
		);
	});
});

describe("splitTag", () => {
	it("divides at dashes but not inside variables", () => {
		expect(splitTag("3.12-slim-bookworm").map(({ text, start }) => [text, start])).toEqual([
			["3.12", 0],
			["slim", 5],
			["bookworm", 10],
		]);
		expect(splitTag("${V:-1-2}-alpine").map(({ text }) => text)).toEqual(["${V:-1-2}", "alpine"]);
	});

	it("finds the leading version", () => {
		const version = (tag: string) => leadingVersion(tag)?.text ?? null;
		expect(
			["3.12-slim", "1.22rc1-alpine", "v2", "22.04", "latest", "bookworm-20240101", "8u392_b08"].map(version),
		).toEqual(["3.12", "1.22rc1", "v2", "22.04", null, null, null]);
	});
});
