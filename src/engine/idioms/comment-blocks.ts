import type { Comment, Dockerfile } from "../../model/dockerfile.ts";

/** Comments on lines that follow each other, outside of instructions. */
export function commentBlocks({ comments }: Dockerfile): Comment[][] {
	const found: Comment[][] = [];
	for (const comment of comments) {
		if (comment.inside !== null) continue;
		const block = found.at(-1);
		if (block?.at(-1)?.line === comment.line - 1) block.push(comment);
		else found.push([comment]);
	}
	return found;
}
