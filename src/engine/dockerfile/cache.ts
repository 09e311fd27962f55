import type { Dockerfile, Instruction } from "../../model/dockerfile.ts";
import type { LocalInstruction } from "./instruction.ts";
import { type Place, place } from "./shift.ts";

interface Entry {
	local: LocalInstruction;
	/** As returned last time, given out again while nothing before it has moved. */
	last: Instruction;
	/** Where it stood then; its keyword may come later, after a line that only continues. */
	offset: number;
}

/** Remembers the instructions of the text parsed last, by their own text. Give the same one to every parse of a document. */
export class ParseCache {
	/** How many instructions have been parsed and not remembered, since the cache was made. */
	parsed = 0;
	/** What was parsed last, with what it depends on beside this cache. */
	last: { source: string; buildArgs: string; file: Dockerfile } | null = null;
	private escape = "";
	private before = new Map<string, Entry>();
	private now = new Map<string, Entry>();

	/** Starts a parse. */
	begin(escape: string): void {
		if (escape !== this.escape) this.before.clear();
		this.escape = escape;
		this.now = new Map();
	}

	/** The instruction with this text at this place; `parse` is called where the text is new. */
	get(text: string, at: Place, parse: () => LocalInstruction): Instruction {
		const known = this.now.get(text) ?? this.before.get(text);
		if (known && known.offset === at.offset && isAt(known.last, at)) {
			this.now.set(text, known);
			return known.last;
		}
		if (!known) this.parsed++;
		const local = known?.local ?? parse();
		const last = place(local, at);
		this.now.set(text, { local, last, offset: at.offset });
		return last;
	}

	/** Ends a parse: forgets what the text no longer holds. */
	end(): void {
		this.before = this.now;
	}
}

function isAt({ index, startLine, endLine, docComments }: Instruction, at: Place): boolean {
	return (
		index === at.index &&
		startLine === at.startLine &&
		endLine === at.endLine &&
		docComments.length === at.docComments.length &&
		docComments.every((comment, position) => comment === at.docComments[position])
	);
}
