import type { Message, PartNote } from "../../../model/message.ts";
import { resolvePath } from "../../simulate/paths.ts";
import { leaf, lineOf, lineRef, say } from "../context.ts";
import type { KindWord } from "./kinds.ts";

/** The application that a Python server loads: `package.module:object`, `module:make()` or `module` alone. */
export function explainApplication({ context, text, span }: KindWord): PartNote | null {
	const match = /^(?<module>[A-Za-z_]\w*(?:\.\w+)*)(?::(?<object>[A-Za-z_][\w.]*)(?<call>\(.*\))?)?$/.exec(text);
	if (!match?.groups) return null;
	const { module = "", object, call } = match.groups;
	const file = `${module.replaceAll(".", "/")}.py`;
	const form = object === undefined ? "module" : call === undefined ? "object" : "function";
	const why = fileFrom(context, file);
	return leaf({
		span,
		role: "text",
		what: say(`words/application#${form}`, { module, file, object: object ?? "" }),
		...(why && { why: [why] }),
	});
}

/** Which line brings the module's file, where the program starts in its directory. */
function fileFrom(context: KindWord["context"], file: string): Message | null {
	const { stage, state, instruction, directory } = context;
	const start = directory === undefined ? state?.workdir.value : directory;
	if (!stage || !start) return null;
	const path = resolvePath(start, file);
	const origin = stage.files.origin(path, instruction.index - 1);
	if (!origin || origin.event.at < 0) return null;
	const line = lineRef(lineOf(context, origin.event.at));
	if (origin.exact) return say("words/path#made.same", { line });
	return origin.event.context === undefined ? null : say("words/path#from-context", { path, line });
}
