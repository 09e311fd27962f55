import { expect, it } from "vitest";
import { explained } from "../../ui/fixtures/explained.ts";
import { pack, unpack } from "./packed.ts";

const { explanation } = explained("ru");

it("arrives as it was sent", () => {
	expect(unpack(structuredClone(pack(explanation)))).toEqual(explanation);
});

it("keeps a lone surrogate", () => {
	const instructions = explanation.instructions.map((one) => ({ ...one, what: ["\ud800 and \0"] }));
	expect(unpack(structuredClone(pack({ ...explanation, instructions }))).instructions[0]?.what).toEqual([
		"\ud800 and \0",
	]);
});

it("may be spread", () => {
	const [first] = unpack(pack(explanation)).instructions;
	expect({ ...first, state: null }).toEqual({ ...explanation.instructions[0], state: null });
});
