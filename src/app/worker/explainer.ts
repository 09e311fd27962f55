import type { BuildOptions } from "../../model/build.ts";
import type { Explanation, Language } from "../../model/explanation.ts";
import { unpack } from "./packed.ts";
import type { Request, Response } from "./protocol.ts";

/** What the explainer needs of a `Worker`. */
export interface WorkerLike {
	onmessage: ((event: MessageEvent<Response>) => void) | null;
	onerror: ((event: never) => void) | null;
	onmessageerror: ((event: never) => void) | null;
	postMessage(request: Request): void;
	terminate(): void;
}

export type Outcome =
	| { kind: "answer"; explanation: Explanation; text: string; language: Language; build: BuildOptions }
	/** The worker said so, or died. */
	| { kind: "failed"; message: string }
	| { kind: "timeout" };

/** Milliseconds: `thinking` while the worker computes, `loading` while it waits for the network. */
export interface Limits {
	thinking: number;
	loading: number;
}

/**
 * Asks a worker, one question at a time. Of the questions that come meanwhile only the newest is kept, and an answer
 * that is no longer wanted is dropped. A worker that takes too long or dies is replaced at the next question; a time-out
 * is reported even if a later question waits, whose answer then overtakes the report.
 */
export class Explainer {
	#create: () => WorkerLike;
	#report: (outcome: Outcome) => void;
	#limits: Limits;
	#worker: WorkerLike | null = null;
	#lastId = 0;
	#asked: Request | null = null;
	#next: Request | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(create: () => WorkerLike, report: (outcome: Outcome) => void, limits: Limits) {
		this.#create = create;
		this.#report = report;
		this.#limits = limits;
	}

	/** The outcome arrives through the `report` of the constructor, unless a later question overtakes this one. */
	ask(text: string, language: Language, build: BuildOptions = {}): void {
		const request = { id: ++this.#lastId, text, language, build };
		if (this.#asked) this.#next = request;
		else this.#send(request);
	}

	/** Forgets all questions. A worker in the middle of one is replaced, since it cannot be interrupted. */
	cancel(): void {
		this.#next = null;
		if (this.#asked) this.#dismiss();
	}

	#send(request: Request): void {
		this.#asked = request;
		try {
			this.#worker ??= this.#hire();
			this.#wait("loading");
			this.#worker.postMessage(request);
		} catch (error) {
			this.#dismiss();
			this.#report({ kind: "failed", message: String(error) });
		}
	}

	#hire(): WorkerLike {
		const worker = this.#create();
		worker.onmessage = ({ data }) => this.#receive(data);
		worker.onerror = () => this.#lose({ kind: "failed", message: "the worker died" });
		worker.onmessageerror = () => this.#lose({ kind: "failed", message: "the answer could not be read" });
		return worker;
	}

	#receive(response: Response): void {
		const asked = this.#asked;
		if (!asked || response.id !== asked.id) return;
		if (response.kind === "phase") {
			this.#wait(response.phase);
			return;
		}
		clearTimeout(this.#timer);
		this.#asked = null;
		if (this.#goOn()) return;
		if (response.kind === "comparison") return;
		if (response.kind === "error") this.#report({ kind: "failed", message: response.message });
		else {
			const { text, language, build } = asked;
			this.#report({ kind: "answer", explanation: unpack(response.explanation), text, language, build });
		}
	}

	/** Asks the newest of the waiting questions, if any. */
	#goOn(): boolean {
		const next = this.#next;
		this.#next = null;
		if (next) this.#send(next);
		return next !== null;
	}

	#wait(phase: "loading" | "thinking"): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#lose({ kind: "timeout" }), this.#limits[phase]);
	}

	#lose(outcome: Outcome): void {
		const waited = this.#asked !== null;
		this.#dismiss();
		// A reader who types while the worker hangs must not wait for one limit after the other to be told.
		if (waited && (outcome.kind === "timeout" || !this.#next)) this.#report(outcome);
		this.#goOn();
	}

	#dismiss(): void {
		clearTimeout(this.#timer);
		this.#asked = null;
		if (!this.#worker) return;
		this.#worker.onmessage = this.#worker.onerror = this.#worker.onmessageerror = null;
		this.#worker.terminate();
		this.#worker = null;
	}
}
