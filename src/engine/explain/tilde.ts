import type { Message } from "../../model/message.ts";
import { resolvePath } from "../simulate/paths.ts";
import { type LineContext, say } from "./context.ts";

const TILDE = /^~(?:\/|$)/;
const SHELL = /(?:^|\/)(?:ba|da|z|a|k)?sh$/;

/** A `~` that nothing replaces: in the target of COPY and ADD, and in the exec form, which no shell reads. */
export function bewareOfTilde({ instruction, state }: LineContext): Message[] {
	const { keyword, args, json } = instruction;
	if (!state || state.distro === "windows") return [];
	if (keyword === "COPY" || keyword === "ADD") {
		const target = args.length > 1 ? args.at(-1)?.text : undefined;
		if (target === undefined || !TILDE.test(target)) return [];
		return [say("words/path#tilde.copy", { path: target, full: resolvePath(state.workdir.value, target) })];
	}
	if (!json || SHELL.test(args[0]?.text ?? "")) return [];
	const word = args.find(({ text }) => TILDE.test(text.replace(/^-[\w-]+=/, "")));
	return word ? [say("words/path#tilde.exec", { path: word.text })] : [];
}
