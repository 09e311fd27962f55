import type { Analysis } from "../../model/analysis.ts";
import type { BuildOptions } from "../../model/build.ts";
import type { Explanation, Language } from "../../model/explanation.ts";
import { pack } from "./packed.ts";
import type { Request, Response } from "./protocol.ts";

/** A comparison, with the colours of both texts. */
export type ComparisonAnswer = Omit<Extract<Response, { kind: "comparison" }>, "id" | "kind">;

/** Engine and knowledge as the session uses them; what `load` gives is theirs to define. */
export interface Explaining<Knowledge> {
	/** Loads what the text needs in a language, unless it is there already. */
	load(text: string, language: Language, build: BuildOptions): Promise<Knowledge>;
	/** May keep a parse cache from one call to the next. */
	analyse(text: string, knowledge: Knowledge, build: BuildOptions): Analysis;
	/** What changing an earlier text into this one does. Loads whatever it needs. */
	compare(before: string, text: string, language: Language, build: BuildOptions): Promise<ComparisonAnswer>;
	/** Loads what only the analysis tells to be needed, and puts it into words. */
	resolve(analysis: Analysis, knowledge: Knowledge, language: Language): Promise<Explanation>;
}

/**
 * One worker's memory: the last analysis, so that another language needs no parsing. Requests are answered one after
 * the other, in order.
 */
export class Session<Knowledge> {
	#explaining: Explaining<Knowledge>;
	#send: (response: Response) => void;
	#last: { asked: string; analysis: Analysis } | null = null;
	#queue: Promise<void> = Promise.resolve();

	constructor(explaining: Explaining<Knowledge>, send: (response: Response) => void) {
		this.#explaining = explaining;
		this.#send = send;
	}

	/** Resolves when the request is answered; never rejects. */
	handle(request: Request): Promise<void> {
		this.#queue = this.#queue.then(() => this.#answer(request));
		return this.#queue;
	}

	async #answer({ id, text, language, build, before }: Request): Promise<void> {
		try {
			this.#send({ id, kind: "phase", phase: "thinking" });
			if (before !== undefined) {
				this.#send({ id, kind: "phase", phase: "loading" });
				const answer = await this.#explaining.compare(before, text, language, build);
				this.#send({ id, kind: "comparison", ...answer });
				return;
			}
			const loading = this.#explaining.load(text, language, build);
			this.#send({ id, kind: "phase", phase: "loading" });
			const knowledge = await loading;
			this.#send({ id, kind: "phase", phase: "thinking" });
			const asked = JSON.stringify([text, build]);
			const analysis =
				this.#last?.asked === asked ? this.#last.analysis : this.#explaining.analyse(text, knowledge, build);
			this.#last = { asked, analysis };
			const resolving = this.#explaining.resolve(analysis, knowledge, language);
			this.#send({ id, kind: "phase", phase: "loading" });
			const explanation = await resolving;
			this.#send({ id, kind: "answer", explanation: pack(explanation) });
		} catch (error) {
			this.#send({ id, kind: "error", message: error instanceof Error ? error.message : String(error) });
		}
	}
}
