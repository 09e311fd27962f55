import type { Message, PartNote, Values } from "../../../model/message.ts";
import type { Redirect, ShellNode } from "../../../model/shell.ts";
import { say } from "../context.ts";
import { note, notInDash, type ShellExplainContext } from "./context.ts";
import { titleOf } from "./titles.ts";
import { explainWordParts } from "./words.ts";

const DISCARD = new Set(["/dev/null", "nul", "NUL", "$null"]);

const WRITES: ReadonlySet<string> = new Set([">", ">>", ">|", "&>", "&>>"]);

/** A redirect of a command or of a compound command. */
export function explainRedirect(redirect: Redirect, node: ShellNode, context: ShellExplainContext): PartNote {
	const written = redirect.target && WRITES.has(redirect.operator) ? context.explainTarget?.(redirect.target) : null;
	const parts = written
		? [written]
		: redirect.target
			? explainWordParts(redirect.target, context, redirect.operator === "<<<" ? "value" : "word")
			: [];
	const role = redirect.heredoc ? "heredoc" : "operator";
	return note({ span: redirect.span, role, what: whatOf(redirect, node), parts, ...unsupported(redirect, context) });
}

function unsupported({ operator }: Redirect, context: ShellExplainContext): Pick<PartNote, "beware"> {
	if (operator === "<<<") return notInDash(context, "<<<");
	if (operator !== "&>" && operator !== "&>>") return {};
	return context.shellKind === "dash" ? { beware: [say("shell/redirects#both.dash")] } : {};
}

function whatOf(redirect: Redirect, node: ShellNode): Message {
	const { operator, target, heredoc } = redirect;
	const values: Values = { command: titleOf(node), file: target?.raw || "…" };
	if (heredoc) {
		return heredoc.expand
			? say("shell/redirects#heredoc.expanded", { ...values, delimiter: heredoc.delimiter || "…" })
			: say("shell/redirects#heredoc.literal", { ...values, delimiter: heredoc.delimiter || "…" });
	}
	const fd = redirect.fdName ? `{${redirect.fdName}}` : redirect.fd;
	if (fd !== null) values.descriptor = String(fd);
	if (redirect.fdName) return say("shell/redirects#named.what", { ...values, name: redirect.fdName });
	const words = node.kind === "command" ? node.words : null;
	if (words && /^exec$/.test(words[0]?.text ?? "") && words.length === 1)
		return say("shell/redirects#exec.what", { ...values, operator });
	if (words && (words.length === 0 || /^(:|true)$/.test(words[0]?.text ?? "")) && fd === null) {
		if (operator === ">" || operator === ">|") return say("shell/redirects#create.what", values);
		if (operator === ">>") return say("shell/redirects#touch.what", values);
		if (operator === "<" && words.length === 0) return say("shell/redirects#read.what", values);
	}
	switch (operator) {
		case "<":
			return DISCARD.has(target?.text ?? "") ? say("shell/redirects#input.empty", values) : inputWhat(fd, values);
		case "<<<":
			return say("shell/redirects#here-string.what", { ...values, text: target?.raw || "…" });
		case "<>":
			return say("shell/redirects#read-write.what", values);
		case "&>":
		case "&>>":
			return bothWhat(redirect, values);
		case "<&":
		case ">&":
			return duplicate(redirect, node, values);
		default:
			return outputWhat(redirect, node, values);
	}
}

function inputWhat(fd: string | number | null, values: Values): Message {
	return fd === null || fd === 0
		? say("shell/redirects#input.what", values)
		: say("shell/redirects#input.descriptor", values);
}

function outputWhat({ operator, fd, target }: Redirect, node: ShellNode, values: Values): Message {
	const append = operator === ">>";
	if (DISCARD.has(target?.text ?? "")) {
		if (fd === 2) {
			const inner = calledBy(node);
			return inner
				? say("shell/redirects#errors.discard-inner", { ...values, inner })
				: say("shell/redirects#errors.discard", values);
		}
		if (fd !== null && fd !== 1) return say("shell/redirects#descriptor.write", values);
		const errors = "redirects" in node && node.redirects.some((one) => one.fd === 2);
		return say(`shell/redirects#output.${errors ? "discard" : "discard-only"}`, values);
	}
	const device = /^\/dev\/(stdout|stderr|fd\/[12])$|^\/proc\/1\/fd\/[12]$/.test(target?.text ?? "");
	if (device && (fd === null || fd <= 2)) return say("shell/redirects#output.device", values);
	if (fd === 2)
		return append ? say("shell/redirects#errors.append", values) : say("shell/redirects#errors.write", values);
	if (fd !== null && fd !== 1)
		return append ? say("shell/redirects#descriptor.append", values) : say("shell/redirects#descriptor.write", values);
	if (append) return say("shell/redirects#output.append", values);
	const program = node.kind === "command" ? (node.words[0]?.text ?? "") : "";
	if (operator === ">" && /^(?:\[|test)$/.test(program))
		return say("shell/redirects#output.nothing", { program, file: values.file ?? "…" });
	return operator === ">|" ? say("shell/redirects#output.force", values) : say("shell/redirects#output.write", values);
}

/** The program that `find` starts: what it writes goes where the output of `find` goes. */
function calledBy(node: ShellNode): string | null {
	const words = node.kind === "command" ? node.words.map(({ text }) => text) : [];
	const at = words[0] === "find" ? words.findIndex((word) => /^-(?:exec|execdir|ok|okdir)$/.test(word)) : -1;
	return at < 0 ? null : (words[at + 1] ?? null);
}

function bothWhat({ operator, target }: Redirect, values: Values): Message {
	if (DISCARD.has(target?.text ?? "")) return say("shell/redirects#both.discard", values);
	return operator === "&>>" ? say("shell/redirects#both.append", values) : say("shell/redirects#both.write", values);
}

/** `2>&1`, `>&2`, `3>&-`, `<&3`, and `>& file`, which takes output and errors together. */
function duplicate(redirect: Redirect, node: ShellNode, values: Values): Message {
	const target = redirect.target?.text ?? "";
	const from = redirect.fd ?? (redirect.operator === "<&" ? 0 : 1);
	const pair = { ...values, descriptor: String(from), other: target.replace(/-$/, "") || "…" };
	if (target === "-") return say("shell/redirects#duplicate.close", pair);
	if (!/^\d+-?$/.test(target))
		return redirect.target?.literal ? bothWhat(redirect, values) : say("shell/redirects#duplicate.what", pair);
	if (from === 2 && target === "1") {
		const output = outputBefore(redirect, node);
		return output
			? say("shell/redirects#duplicate.errors-file", { ...pair, file: output })
			: say("shell/redirects#duplicate.errors", pair);
	}
	if (from === 1 && target === "2") return say("shell/redirects#duplicate.output", pair);
	return say("shell/redirects#duplicate.what", pair);
}

/** Where the output of the command went before this redirect: the file of the last `>` on its left. */
function outputBefore(redirect: Redirect, node: ShellNode): string | null {
	const earlier = "redirects" in node ? node.redirects.filter(({ span }) => span.start < redirect.span.start) : [];
	const output = earlier.reverse().find(({ operator, fd }) => /^>[>|]?$/.test(operator) && (fd === null || fd === 1));
	return output?.target?.raw ?? null;
}
