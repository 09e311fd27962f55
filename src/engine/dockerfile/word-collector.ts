import { isSpace } from "./text.ts";

/** A word of an expansion; offsets are of the unexpanded text. */
export interface CollectedWord {
	text: string;
	start: number;
	end: number;
}

/** Collects words while the expansion runs: white space from variables splits, quoted white space does not. */
export class WordCollector {
	readonly words: CollectedWord[] = [];
	private text = "";
	private inWord = false;
	private start = 0;
	private end = 0;

	add(text: string, start: number, end: number): void {
		for (const char of text) {
			if (!isSpace(char)) this.addRaw(char, start, end);
			else if (this.inWord && this.text !== "") this.finish();
		}
	}

	addRaw(text: string, start: number, end: number): void {
		if (this.text === "") this.start = start;
		this.text += text;
		this.end = end;
		this.inWord = true;
	}

	finish(): void {
		if (this.text !== "") this.words.push({ text: this.text, start: this.start, end: this.end });
		this.text = "";
		this.inWord = false;
	}
}
