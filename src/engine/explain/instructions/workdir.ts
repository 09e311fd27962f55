import { resolvePath } from "../../simulate/paths.ts";
import { type Explainer, inOrder, keywordPart, say } from "../context.ts";
import { explainWord } from "../words/word.ts";

/** WORKDIR: where later lines and the container start from. */
export const workdir: Explainer = (context) => {
	const { instruction, step, state } = context;
	const [word] = instruction.args;
	const path = step.after?.workdir.value ?? word?.text ?? "";
	const relative = word !== undefined && !/^([/$]|[A-Za-z]:)/.test(word.text);
	const parent = state?.workdir.value ?? "/";
	return {
		what: relative
			? say("instructions/workdir#what.relative", { path, parent })
			: say("instructions/workdir#what.absolute", { path }),
		why: [say("instructions/workdir#why.directory", { path: resolvePath("/", path) })],
		beware: [],
		parts: inOrder([keywordPart(context), ...(word ? [explainWord(context, word, "directory")] : [])]),
	};
};
