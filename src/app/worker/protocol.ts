import type { Stretch } from "../../editor/parts.ts";
import type { BuildOptions } from "../../model/build.ts";
import type { ExplainedComparison } from "../../model/comparison.ts";
import type { Language } from "../../model/explanation.ts";
import type { PackedExplanation } from "./packed.ts";

/** From the page to the worker: explain this text. The worker knows by itself what it need not do again. */
export interface Request {
	id: number;
	text: string;
	language: Language;
	build: BuildOptions;
	/** An earlier version: then the two are compared instead. */
	before?: string;
}

/**
 * From the worker to the page. Before the answer it says what it is at: `loading` waits for the network and gets
 * patience, `thinking` can hang and gets a time limit.
 */
export type Response =
	| { id: number; kind: "phase"; phase: "loading" | "thinking" }
	| { id: number; kind: "answer"; explanation: PackedExplanation }
	/** `colours`: those of the earlier and of the later text. */
	| { id: number; kind: "comparison"; comparison: ExplainedComparison; colours: [Stretch[], Stretch[]] }
	| { id: number; kind: "error"; message: string };
