import { existsSync, readdirSync, readFileSync } from "node:fs";
import { DockerfileParser, ModifiableInstruction } from "dockerfile-ast";
import { describe, expect, it } from "vitest";
import { parseDockerfile } from "./index.ts";

const CORPUS = new URL("../../../../shared/corpus/", import.meta.url);

/** Keyword, first and last line (from 1) and names of flags, as dockerfile-ast sees them. */
function structureByOther(source: string): string[] {
	return DockerfileParser.parse(source)
		.getInstructions()
		.map((instruction) => {
			const { start, end } = instruction.getRange();
			const flags =
				instruction instanceof ModifiableInstruction ? instruction.getFlags().map((flag) => flag.getName()) : [];
			return [instruction.getKeyword(), start.line + 1, end.line + 1, ...flags].join(" ");
		});
}

function structure(source: string): string[] {
	return parseDockerfile(source).instructions.map(({ keyword, startLine, endLine, flags }) =>
		[keyword, startLine, endLine, ...flags.map(({ name }) => name)].join(" "),
	);
}

describe.runIf(existsSync(CORPUS))("dockerfile-ast", () => {
	it("sees the same instructions, lines and flags in real files", { timeout: 120_000 }, () => {
		const files = readdirSync(CORPUS, { recursive: true, withFileTypes: true }).filter(
			(entry) => entry.isFile() && !entry.name.endsWith(".tsv"),
		);
		const different = files.filter(({ parentPath, name }) => {
			const source = readFileSync(`${parentPath}/${name}`, "utf8");
			return String(structure(source)) !== String(structureByOther(source));
		});
		expect(different.map(({ name }) => name)).toEqual([]);
	});
});
