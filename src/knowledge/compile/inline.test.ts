import fc from "fast-check";
import type { PhrasingContent } from "mdast";
import { expect, it } from "vitest";
import { parse, parseInline } from "./inline.ts";

const bare = (nodes: PhrasingContent[] | null) =>
	JSON.parse(JSON.stringify(nodes, (key, value) => (key === "position" ? undefined : value)));

it("splits simple sentences as the Markdown parser would", () => {
	const text = fc.string({ unit: fc.constantFrom(..."ab1. `-+>)(,:;!?'\"$/|=~{}«»—я\ue000"), maxLength: 14 });
	fc.assert(
		fc.property(text, (source) => {
			expect(bare(parseInline(source))).toEqual(bare(parse(source)));
		}),
		{ numRuns: 1000 },
	);
});
