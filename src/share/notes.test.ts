import { describe, expect, it } from "vitest";
import { moveNotes, withNote } from "./notes.ts";

const FILE = "FROM a\nRUN b\nRUN c\nCMD d\n";
const at = (...lines: number[]) => lines.map((line) => ({ line, words: `of ${line}` }));
/** Where the notes of FILE's lines 1 to 4 are in another text: `old>new`. */
const moved = (after: string, before = FILE) =>
	moveNotes(at(1, 2, 3, 4), before, after)
		.map(({ line, words }) => `${words.slice(3)}>${line}`)
		.join(" ");

describe("notes", () => {
	it.each([
		["a line inserted above", "# x\nFROM a\nRUN b\nRUN c\nCMD d\n", "1>2 2>3 3>4 4>5"],
		["two inserted between", "FROM a\nRUN x\nRUN y\nRUN b\nRUN c\nCMD d\n", "1>1 2>4 3>5 4>6"],
		["a line taken away", "FROM a\nRUN c\nCMD d\n", "1>1 3>2 4>3"],
		["a line changed", "FROM a\nRUN changed\nRUN c\nCMD d\n", "1>1 2>2 3>3 4>4"],
		["a line changed and one added below", "FROM a\nRUN x\nRUN y\nRUN c\nCMD d\n", "1>1 2>2 3>4 4>5"],
		["two lines exchanged", "FROM a\nRUN c\nRUN b\nCMD d\n", "1>1 3>2 2>3 4>4"],
		["a line added at the end", `${FILE}EXPOSE 1\n`, "1>1 2>2 3>3 4>4"],
		["another line end", FILE.replaceAll("\n", "\r\n"), "1>1 2>2 3>3 4>4"],
		["the same", FILE, "1>1 2>2 3>3 4>4"],
		["another file altogether", "services:\n  web:\n", ""],
		["nothing", "", ""],
	])("follow their lines: %s", (_what, after, expected) => {
		expect(moved(after)).toBe(expected);
	});

	it("are one a line, in order, no longer than a link carries, and go with their words", () => {
		const notes = withNote(at(3), 1, "  first \n");
		expect(notes).toEqual([
			{ line: 1, words: "first" },
			{ line: 3, words: "of 3" },
		]);
		expect(withNote(notes, 3, "again")).toEqual([
			{ line: 1, words: "first" },
			{ line: 3, words: "again" },
		]);
		expect(withNote(notes, 1, " ")).toEqual(at(3));
		expect(withNote([], 1, "x".repeat(900))[0]?.words).toHaveLength(500);
	});
});
