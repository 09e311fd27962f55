import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contains, type Span } from "../model/span.ts";
import { explain } from "./testing.ts";

const corpus = "../shared/corpus";
const files = existsSync(corpus)
	? readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter(
			(path) => /docker/i.test(path) && !path.endsWith(".tsv"),
		)
	: [];

interface Node {
	span: Span;
	parts: Node[];
}

/** Parts of one level do not overlap, and a part's own parts lie inside it. */
function misplaced(parts: Node[], outer: Span): string[] {
	return parts.flatMap((part, index) => {
		const next = parts[index + 1];
		const wrong: string[] = [];
		if (!contains(outer, part.span))
			wrong.push(`${part.span.start}–${part.span.end} outside ${outer.start}–${outer.end}`);
		if (next && part.span.end > next.span.start)
			wrong.push(`${part.span.start}–${part.span.end} over ${next.span.start}`);
		return [...wrong, ...misplaced(part.parts, part.span)];
	});
}

describe.runIf(files.length > 0)("real files", () => {
	test(`all ${files.length} are explained in both languages, each word in its place`, { timeout: 300_000 }, () => {
		const wrong: string[] = [];
		for (const path of files) {
			const source = readFileSync(join(corpus, path), "utf8");
			try {
				for (const language of ["en", "ru"] as const) {
					const explanation = explain(source, language);
					if (language === "ru") continue;
					for (const one of explanation.instructions) {
						for (const text of misplaced(one.parts, one.span)) wrong.push(`${path}:${one.startLine} ${text}`);
					}
				}
			} catch (error) {
				wrong.push(`${path}: ${error instanceof Error ? error.message : error}`);
			}
		}
		expect(wrong).toEqual([]);
	});
});
