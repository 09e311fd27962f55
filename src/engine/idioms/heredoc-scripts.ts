import type { Idiom } from "./idiom.ts";

/** Several commands stand as plain lines in a heredoc and still make one layer. */
export const heredocScripts: Idiom = {
	*find({ steps }) {
		let first = true;
		for (const { instruction, executions } of steps) {
			if (instruction.keyword !== "RUN" || instruction.heredocs.length !== 1) continue;
			const whole = instruction.args.every(({ text }) => /^\s*\d*<<-?\s*\S+\s*$/.test(text));
			if (!whole || executions.length < 2) continue;
			yield { at: [instruction.index], says: first ? [{ at: instruction.index }] : [] };
			first = false;
		}
	},
};
