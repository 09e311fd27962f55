import type { Analysis } from "../../model/analysis.ts";
import type { Explanation, Language } from "../../model/explanation.ts";
import type { Request, Response } from "./protocol.ts";

/** Engine and knowledge as the session uses them; `Facts` and `Texts` are theirs to define. */
export interface Explaining<Facts, Texts> {
	/** Loads the knowledge that the text needs, unless it is there already. */
	loadFacts(text: string): Promise<Facts>;
	/** May keep a parse cache from one call to the next. */
	analyse(text: string, facts: Facts): Analysis;
	loadTexts(analysis: Analysis, language: Language): Promise<Texts>;
	resolve(analysis: Analysis, texts: Texts, language: Language): Explanation;
}

/**
 * One worker's memory: the last analysis, so that another language needs no parsing. Requests are answered one after
 * the other, in order.
 */
export class Session<Facts, Texts> {
	#explaining: Explaining<Facts, Texts>;
	#send: (response: Response) => void;
	#last: { text: string; analysis: Analysis } | null = null;
	#queue: Promise<void> = Promise.resolve();

	constructor(explaining: Explaining<Facts, Texts>, send: (response: Response) => void) {
		this.#explaining = explaining;
		this.#send = send;
	}

	/** Resolves when the request is answered; never rejects. */
	handle(request: Request): Promise<void> {
		this.#queue = this.#queue.then(() => this.#answer(request));
		return this.#queue;
	}

	async #answer({ id, text, language }: Request): Promise<void> {
		try {
			const analysis = await this.#analysis(id, text);
			this.#send({ id, kind: "phase", phase: "loading" });
			const texts = await this.#explaining.loadTexts(analysis, language);
			this.#send({ id, kind: "phase", phase: "thinking" });
			this.#send({ id, kind: "answer", explanation: this.#explaining.resolve(analysis, texts, language) });
		} catch (error) {
			this.#send({ id, kind: "error", message: error instanceof Error ? error.message : String(error) });
		}
	}

	async #analysis(id: number, text: string): Promise<Analysis> {
		if (this.#last?.text === text) return this.#last.analysis;
		this.#send({ id, kind: "phase", phase: "loading" });
		const facts = await this.#explaining.loadFacts(text);
		this.#send({ id, kind: "phase", phase: "thinking" });
		const analysis = this.#explaining.analyse(text, facts);
		this.#last = { text, analysis };
		return analysis;
	}
}
