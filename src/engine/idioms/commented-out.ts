import { argvLine, shortCommand } from "../../model/argv.ts";
import type { Facts } from "../../model/facts.ts";
import type { Values } from "../../model/message.ts";
import { parseExecForm } from "../dockerfile/json.ts";
import { lineRef } from "../explain/context.ts";
import { pick } from "../explain/sentences.ts";
import { variableEntry } from "../lookup.ts";
import type { Idiom } from "./idiom.ts";

const INSTRUCTION =
	/^(RUN|CMD|ENTRYPOINT|COPY|ADD|ENV|ARG|EXPOSE|USER|WORKDIR|VOLUME|HEALTHCHECK|FROM|LABEL|SHELL)\s+(?=\S)(.*)$/;

/** What tells a command line from prose about one: operators, options, or a program that is hardly an English word. */
const RUN_WORDS =
	/&&|\\$|\s-\w|^(?:apt(?:-get)?|apk|dnf|yum|npm|npx|pnpm|yarn|pip3?|python3?|poetry|uv|mim|conda|gem|bundle|cargo|composer|php|mix|go|make|curl|wget|git|mkdir|chmod|chown|rm|cp|mv|ln|sed|tar)\s/;

/** Instructions of which a later one takes the place of an earlier one. */
const SINGLE = new Set(["CMD", "ENTRYPOINT", "FROM"]);

/** Instructions that are switched off by a `#` in front: a reader may take them for a part of the file. */
export const commentedOut: Idiom = {
	*find({ file, facts }) {
		const told = new Set<number>();
		for (const comment of file.comments) {
			const match = comment.inside === null ? INSTRUCTION.exec(comment.text) : null;
			if (!match || !looksReal(match[1] ?? "", match[2] ?? "")) continue;
			const next = file.instructions.find(({ span }) => span.start > comment.span.start);
			const near = next ?? file.instructions.at(-1);
			if (!near || told.has(near.index)) continue;
			told.add(near.index);
			const keyword = match[1] ?? "";
			const remark = remarkOf(facts, keyword, match[2] ?? "");
			if (remark) {
				const { form, values } = remark;
				yield {
					at: [near.index],
					lines: [comment.line],
					says: [{ at: near.index, form, values: { ...values, line: lineRef(comment.line) }, last: true }],
					values: { count: 1 },
				};
				continue;
			}
			const instead = next?.keyword === keyword && SINGLE.has(keyword);
			const command = instead ? commandIn(match[2] ?? "") : null;
			const form = next ? (instead ? (command ? "instead-command" : "instead") : "before") : "after";
			// Of templates at the end all that are alike are named together, of what stands before a line all of it.
			const alike = file.comments.filter(({ line, span, text, inside }) => {
				if (line < comment.line || inside !== null || (next && span.start > next.span.start)) return false;
				return line === comment.line || (!instead && isLike(text, next ? null : keyword));
			});
			const lines = alike.map(({ line }) => line);
			const keywords = [...new Set(alike.map(({ text }) => INSTRUCTION.exec(text)?.[1] ?? ""))];
			const values = {
				line: lineRef(...lines),
				...(form === "before" ? { keywords } : { keyword }),
				...(command && { command }),
			};
			const says = [{ at: near.index, form, values, aside: true }];
			yield { at: [near.index], lines, says, values: { count: lines.length } };
		}
	},
};

/** The command of an instruction in exec form, where it is one. */
function commandIn(rest: string): string | null {
	const words = parseExecForm(rest, { start: 0, end: rest.length });
	return Array.isArray(words) && words.length > 0 ? shortCommand(argvLine(words.map(({ value }) => value))) : null;
}

/** Whether a comment holds an instruction, of this keyword where one is given. */
function isLike(text: string, keyword: string | null): boolean {
	const [, found = "", rest = ""] = INSTRUCTION.exec(text) ?? [];
	return found !== "" && (keyword ?? found) === found && looksReal(found, rest);
}

/**
 * A variable that a comment names together with a reason, as in `ENV A=1 A is set in app.conf`: words that are no further
 * `NAME=value`. Without the `#` the line would be an error.
 */
function remarkOf(facts: Facts, keyword: string, rest: string): { form: string; values: Values } | null {
	const [, name = "", value = "", remark = ""] = /^([\w.-]+)=([^\s"']*)\s+(.+)$/.exec(rest) ?? [];
	if (keyword !== "ENV" || remark === "" || /[=\\]/.test(remark) || !/\s/.test(remark)) return null;
	const entry = variableEntry(facts, name);
	const means = entry && pick(`variables/${entry.id}`, entry.facts.what, { name, value });
	return { form: means ? "remark-known" : "remark", values: { name, remark, ...(means && { means: [means] }) } };
}

/** Whether the words fit the instruction: prose such as `COPY the files` is a comment about one. */
function looksReal(keyword: string, rest: string): boolean {
	if (/^\[|^--\w/.test(rest)) return true;
	if (keyword === "ENV" || keyword === "ARG" || keyword === "LABEL") return /^[\w.-]+=/.test(rest);
	if (keyword === "EXPOSE") return /^\d/.test(rest);
	if (keyword === "RUN") return RUN_WORDS.test(rest);
	return /^[./$~]\S*/.test(rest);
}
