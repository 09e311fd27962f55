import type * as Tree from "unbash";
import type { Redirect } from "../../model/shell.ts";
import { operator, type Reader, span, token } from "./reader.ts";
import { convertWord, insideQuotes, literal } from "./word.ts";

/** A redirection, a here-string or a here-document. */
export function convertRedirect(reader: Reader, node: Tree.Redirection): Redirect {
	const { descriptor } = node;
	if (descriptor) token(reader, descriptor.pos, descriptor.end);
	const start = descriptor?.end ?? node.pos;
	const redirect: Redirect = {
		operator: node.operator,
		fd: descriptor?.type === "FileDescriptor" ? descriptor.value : null,
		...(descriptor?.type === "FileDescriptorVariable" && { fdName: descriptor.name }),
		target: node.type !== "HereDoc" && node.target ? convertWord(reader, node.target) : null,
		span: span(reader, node.pos, node.end),
		operatorSpan: operator(reader, start, start + node.operator.length).span,
	};
	const heredoc = node.type === "HereDoc" ? convertHeredoc(reader, node) : undefined;
	return heredoc ? { ...redirect, heredoc } : redirect;
}

function convertHeredoc(reader: Reader, node: Tree.HereDoc): Redirect["heredoc"] {
	const { body, delimiter, closing } = node;
	reader.heredocs.set(body.pos, closing?.end ?? body.end);
	token(reader, body.pos, body.end);
	const expand = delimiter?.quoted !== true;
	const parts = body.parts ? insideQuotes(reader, body.parts, true) : [];
	return {
		delimiter: delimiter?.value ?? "",
		delimiterSpan: delimiter ? token(reader, delimiter.pos, delimiter.end) : span(reader, node.end, node.end),
		content: body.text,
		span: span(reader, body.pos, body.end),
		expand,
		parts: parts.length || body.end === body.pos ? parts : [literal(reader, body.pos, body.end)],
		endSpan: closing ? token(reader, closing.pos, closing.end) : null,
	};
}
