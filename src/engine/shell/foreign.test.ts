import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { commandsIn } from "./commands.ts";
import { parseForeign } from "./foreign.ts";
import { shellKind } from "./kind.ts";
import { faults } from "./testing/faults.ts";
import { readable } from "./testing/readable.ts";

const cases = fileURLToPath(new URL("./cases/", import.meta.url));

describe("parseForeign", () => {
	for (const [file, kind] of [
		["install.ps1", "powershell"],
		["setup.cmd", "cmd"],
	] as const) {
		it(file, () => {
			const text = readFileSync(cases + file, "utf8");
			const script = parseForeign({ text, runs: [{ at: 0, source: 0 }] }, kind);
			expect(faults(script, text)).toEqual([]);
			const actual = `${JSON.stringify(readable(script, text), null, "\t")}\n`;
			const golden = `${cases}golden/${file}.json`;
			if (process.env.UPDATE || !existsSync(golden)) writeFileSync(golden, actual);
			expect(actual).toBe(readFileSync(golden, "utf8"));
		});

		it.each([
			"{".repeat(5000),
			"$(".repeat(5000),
			'"'.repeat(999),
			"a | ".repeat(5000),
			"(((a)))",
			"%a%b%",
			"`",
			"^",
			"> ",
		])(`survives hostile ${kind}: %.20s`, (text) => {
			const script = parseForeign({ text, runs: [{ at: 0, source: 0 }] }, kind);
			expect(faults(script, text).slice(0, 5)).toEqual([]);
			expect(commandsIn(script)).toBeDefined();
		});
	}
});

describe("shellKind", () => {
	it.each([
		[["/bin/sh", "-c"], "debian", "dash"],
		[["/bin/sh", "-c"], "alpine", "busybox"],
		[["/bin/sh", "-c"], "redhat", "bash"],
		[["/bin/sh", "-c"], undefined, "posix-sh"],
		[["/bin/bash", "-o", "pipefail", "-c"], "alpine", "bash"],
		[["/usr/bin/env", "bash", "-c"], undefined, "bash"],
		[["powershell.exe", "-Command"], "windows", "powershell"],
		[["C:\\Windows\\System32\\cmd.exe", "/S", "/C"], "windows", "cmd"],
		[[], "windows", "cmd"],
		[["python3", "-c"], "debian", "other"],
	] as const)("%j on %s is %s", (shell, distro, kind) => {
		expect(shellKind([...shell], distro)).toBe(kind);
	});
});
