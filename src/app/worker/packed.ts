import type { ExplainedInstruction, Explanation } from "../../model/explanation.ts";

/**
 * An explanation on its way from the worker. Unpacking thousands of sentences would hold up typing, and the page shows a
 * few instructions at a time: what is needed of all of them travels as data, the rest as text that is read when asked for.
 */
export interface PackedExplanation extends Omit<Explanation, "instructions"> {
	instructions: PackedInstruction[];
}

type Head = "index" | "keyword" | "stage" | "span" | "startLine" | "endLine" | "findings";
type Body = Omit<ExplainedInstruction, Head>;
type PackedInstruction = Pick<ExplainedInstruction, Head> & { body: string };

export function pack(explanation: Explanation): PackedExplanation {
	return { ...explanation, instructions: explanation.instructions.map(packInstruction) };
}

function packInstruction(instruction: ExplainedInstruction): PackedInstruction {
	const { index, keyword, stage, span, startLine, endLine, findings, ...body } = instruction;
	return { index, keyword, stage, span, startLine, endLine, findings, body: JSON.stringify(body) };
}

/** Looks and behaves as what was packed; may be spread and compared like plain data. */
export function unpack(packed: PackedExplanation): Explanation {
	return { ...packed, instructions: packed.instructions.map(unpackInstruction) };
}

function unpackInstruction({ body: text, ...head }: PackedInstruction): ExplainedInstruction {
	let known: Body | null = null;
	const body = () => {
		known ??= JSON.parse(text) as Body;
		return known;
	};
	return {
		...head,
		get flags() {
			return body().flags;
		},
		get arguments() {
			return body().arguments;
		},
		get json() {
			return body().json;
		},
		get heredocs() {
			return body().heredocs;
		},
		get what() {
			return body().what;
		},
		get why() {
			return body().why;
		},
		get beware() {
			return body().beware;
		},
		get parts() {
			return body().parts;
		},
		get effect() {
			return body().effect;
		},
		get state() {
			return body().state;
		},
		get files() {
			return body().files;
		},
		get questions() {
			return body().questions;
		},
	};
}
