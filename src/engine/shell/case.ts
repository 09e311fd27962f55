import type * as Tree from "unbash";
import type { CaseItem, Operator } from "../../model/shell.ts";
import { operator, type Reader, span, token } from "./reader.ts";
import { closing, keyword, nextToken } from "./scan.ts";
import { convertBody } from "./statements.ts";
import { convertWord } from "./word.ts";

/** `case … in … esac` without its redirects. */
export function convertCase(reader: Reader, node: Tree.Case) {
	const start = token(reader, node.pos, node.pos + "case".length);
	const subject = convertWord(reader, node.word);
	const inside = keyword(reader, node.word.end, node.end, "in").span;
	const items = node.items.map((item) => convertItem(reader, item));
	return { keyword: start, subject, in: inside, items, end: closing(reader, node.pos, node.end, "esac") };
}

function convertItem(reader: Reader, item: Tree.CaseItem): CaseItem {
	const opened = reader.text[item.pos] === "(" && item.pattern[0]?.pos !== item.pos;
	const open = opened ? token(reader, item.pos, item.pos + 1) : null;
	const operators: Operator[] = [];
	let from = item.pos;
	const patterns = item.pattern.map((pattern) => {
		const bar = nextToken(reader, from, pattern.pos, "|");
		if (bar !== null) operators.push(operator(reader, bar, bar + 1));
		from = pattern.end;
		return convertWord(reader, pattern);
	});
	const close = keyword(reader, from, item.end, ")");
	const body = convertBody(reader, item.body, reader.text.length);
	const whole = span(reader, item.pos, item.end);
	const end = item.terminator ? item.end - item.terminator.length : item.end;
	const terminated = item.terminator !== undefined && reader.text.startsWith(item.terminator, end);
	return {
		patterns,
		open,
		close: close.span,
		operators,
		span: { start: whole.start, end: Math.max(whole.end, body[0]?.span.end ?? 0) },
		body,
		terminator: terminated ? operator(reader, end, item.end) : null,
	};
}
