import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseDockerfile } from "../dockerfile/index.ts";
import { commandsIn } from "./commands.ts";
import { matchCommand } from "./match.ts";
import { parseScript } from "./parse.ts";
import { faults } from "./testing/faults.ts";
import { programs } from "./testing/programs.ts";

const corpus = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));

function dockerfiles(): string[] {
	return readdirSync(corpus, { recursive: true, encoding: "utf8", withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(tsv|md|json|jsonl)$/.test(entry.name))
		.map((entry) => `${entry.parentPath}/${entry.name}`);
}

describe.runIf(existsSync(corpus))("shell bodies of real files", () => {
	it("are read without an exception, their spans in range and nested", { timeout: 120_000 }, () => {
		const figures = { files: 0, bodies: 0, commands: 0, withErrors: 0, leftovers: 0 };
		const found: string[] = [];
		for (const path of dockerfiles()) {
			const source = readFileSync(path, "utf8");
			figures.files++;
			for (const { shell, startLine } of parseDockerfile(source).instructions) {
				if (!shell) continue;
				figures.bodies++;
				const script = parseScript(shell);
				figures.withErrors += script.errors.length ? 1 : 0;
				figures.leftovers += script.leftovers.length;
				for (const fault of faults(script, source)) found.push(`${path}:${startLine}: ${fault}`);
				for (const { command } of commandsIn(script)) {
					figures.commands++;
					if (command.words.length) matchCommand(command.words, programs);
				}
			}
		}
		console.log(figures);
		expect(found.slice(0, 20)).toEqual([]);
		expect(figures.withErrors).toBeLessThan(figures.bodies / 100);
	});
});
