import { describe, expect, it } from "vitest";
import { normalise, search } from "./search.ts";

const entries = [
	{ title: "Почему EXPOSE не публикует порт?", text: "Запись в образе." },
	{ title: "Из чего возникает слой?", text: "Ещё о слоях и кэше." },
	{ title: "COPY . .", text: "Copies the whole build context; layers" },
	{ title: "What makes a layer?", text: "RUN, COPY and ADD" },
];
const found = (query: string) => search(entries, query, 10).map(({ title }) => title);

describe("search", () => {
	it("takes no notice of capitals, diacritics and ё", () => {
		expect(normalise("Ещё Café")).toBe("еще cafe");
		expect(found("expose")).toEqual(["Почему EXPOSE не публикует порт?"]);
		expect(found("еще")).toEqual(["Из чего возникает слой?"]);
	});

	it("wants every word, in any order", () => {
		expect(found("порт публикует")).toEqual(["Почему EXPOSE не публикует порт?"]);
		expect(found("порт слой")).toEqual([]);
	});

	it("puts titles before texts, and the word as typed before another ending", () => {
		expect(found("copy")).toEqual(["COPY . .", "What makes a layer?"]);
		expect(found("layers")).toEqual(["What makes a layer?", "COPY . ."]);
	});

	it("finds other endings of long words", () => {
		expect(found("публикация")).toEqual([]);
		expect(found("публикуют")).toEqual(["Почему EXPOSE не публикует порт?"]);
	});

	it("finds nothing for nothing, and no more than asked for", () => {
		expect(found("  ")).toEqual([]);
		expect(search(entries, "o", 1)).toHaveLength(1);
	});
});
