import type { ShellNode } from "../../model/shell.ts";
import { parseScript } from "../shell/index.ts";
import { baseName } from "./paths.ts";

/** How a script ends, which decides whether its shell stays. */
export interface ScriptEnd {
	/**
	 * `exec`: the last command replaces the shell; `single`: the script is one simple command; `list`: its last command is
	 * simple and always reached; `stays`: the shell waits for what it started; `unknown`: branches, or not to be read.
	 */
	kind: "exec" | "single" | "list" | "stays" | "unknown";
	/** The words of the last command, without `exec`; `"$@"` as written. */
	words: string[] | null;
	/** The last command has a redirection, for which bash always stays. */
	redirected?: boolean;
}

/** Reads the end of a POSIX shell script. */
export function endOfScript(text: string): ScriptEnd {
	const script = parseScript({ text, runs: [{ at: 0, source: 0 }] });
	const last = script.items.at(-1);
	if (!last || script.truncated || script.errors.length > 0) return { kind: "unknown", words: null };
	if (script.operators.at(script.items.length - 1)?.text === "&") return { kind: "stays", words: null };
	const end = endOfNode(last);
	return end.kind === "single" && script.items.length > 1 ? { ...end, kind: "list" } : end;
}

/** The shell that `#!` names, without its directory; null where the line is missing. */
export function interpreterOf(text: string): string | null {
	const found = /^#!\s*(?:\S*\/env\s+(?:-\S+\s+)*)?(\S+)/.exec(text)?.[1];
	return found === undefined ? null : baseName(found);
}

function endOfNode(node: ShellNode): ScriptEnd {
	if (node.kind === "command") {
		const words = node.words.map((word) => (/^"?\$\{?[@*]\}?"?$/.test(word.raw) ? word.raw : word.text));
		if (words.length === 0) return { kind: "unknown", words: null };
		if (words[0] === "exec") {
			const command = words.slice(words[1] === "--" ? 2 : 1);
			return command.length > 0 ? { kind: "exec", words: command } : { kind: "unknown", words: null };
		}
		return node.redirects.length > 0 ? { kind: "single", words, redirected: true } : { kind: "single", words };
	}
	if (node.kind === "list" || (node.kind === "and-or" && node.operators.every(({ text }) => text === "&&"))) {
		const last = node.items.at(-1);
		if (!last) return { kind: "unknown", words: null };
		if (node.kind === "list" && node.operators.at(node.items.length - 1)?.text === "&")
			return { kind: "stays", words: null };
		const end = endOfNode(last);
		return end.kind === "single" ? { ...end, kind: "list" } : end;
	}
	if (node.kind === "pipeline" || node.kind === "while" || node.kind === "until" || node.kind === "for")
		return { kind: "stays", words: null };
	return { kind: "unknown", words: null };
}
