import type { Comment } from "../../model/dockerfile.ts";
import { below, commentBlocks } from "./comment-blocks.ts";
import type { Idiom } from "./idiom.ts";

const POD = /\b(?:pods?|kubernetes|k8s)\b/i;
/** Web application server, as in Korea and Japan; a comment in capitals alone may mean the English word. */
const SERVER = /\bWAS\b/;
const STATIC = /\b(?:no|not|without)\b[^.]*\bstatic (?:files|assets|content)\b/i;

/** Where a comment says what the image or its process is for. */
const PLACES = new Set(["FROM", "CMD", "ENTRYPOINT"]);

/** A comment above that says, in few words or another language, where the image runs and what it leaves to others. */
export const termsInComment: Idiom = {
	*find(simulation) {
		for (const block of commentBlocks(simulation.file)) {
			const form = formOf(block);
			const next = form && below(simulation, block);
			if (!next || !PLACES.has(next.keyword)) continue;
			yield { at: [next.index], says: [{ at: next.index, form, aside: true }] };
		}
	},
};

function formOf(block: Comment[]): string | null {
	const text = block.map((comment) => comment.text).join(" ");
	const server = SERVER.test(text) && /[^\x20-\x40A-Z[-`]/.test(text);
	if (STATIC.test(text)) return server ? "server-only" : "no-static";
	if (POD.test(text)) return server ? "server-pod" : "pod";
	return server ? "server" : null;
}
