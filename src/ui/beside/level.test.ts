import { describe, expect, it } from "vitest";
import { type Columns, follow, toLeft, toRight } from "./level.ts";

/** Lines of 20 px at the given tops; cards of 100 px below an overview of 300 px. */
function columns(lines: number[], height: number): Columns {
	return {
		count: lines.length,
		left: (index) => lines[index] ?? 0,
		right: (index) => 300 + index * 100,
		leftHeight: height,
		rightHeight: 300 + lines.length * 100,
		ramp: 40,
	};
}

describe("columns kept level", () => {
	const some = columns([0, 60, 80, 200], 220);

	it("puts a line's top at its card's top", () => {
		expect(toRight(some, 60)).toBe(400);
		expect(toRight(some, 200)).toBe(600);
		expect(toLeft(some, 500)).toBe(80);
	});

	it("passes what stands above the first card on the way to the first anchor", () => {
		expect(toRight(some, 0)).toBe(0);
		expect(toRight(some, 30)).toBe(200);
	});

	it("is linear between anchors and ends with the column", () => {
		expect(toRight(some, 140)).toBe(550);
		expect(toRight(some, 220)).toBe(700);
		expect(toRight(some, 999)).toBe(700);
	});

	it("returns where it came from", () => {
		for (let point = 0; point <= 220; point += 11) expect(toLeft(some, toRight(some, point))).toBeCloseTo(point);
	});

	it("rises without a jump back as the leader is scrolled, from end to end", () => {
		const many = columns(
			Array.from({ length: 500 }, (_, index) => index * 20),
			10_000,
		);
		const left = { height: 10_000, view: 800 };
		const right = { height: many.rightHeight, view: 800 };
		let before = -1;
		for (let scroll = 0; scroll <= 9200; scroll += 23) {
			const now = follow(many, "right", scroll, left, right);
			expect(now).toBeGreaterThanOrEqual(before);
			before = now;
		}
		expect(follow(many, "right", 0, left, right)).toBe(0);
		expect(follow(many, "right", 9200, left, right)).toBe(many.rightHeight - 800);
	});

	it("stays put where there is nothing to follow", () => {
		const none = columns([], 20);
		expect(follow(none, "right", 0, { height: 20, view: 800 }, { height: 300, view: 800 })).toBe(0);
	});
});
