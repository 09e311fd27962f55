import type { Message, PartNote } from "../../../model/message.ts";
import { classPath, resolvePath } from "../../simulate/paths.ts";
import { leaf, say } from "../context.ts";
import type { KindWord } from "./kinds.ts";

const KEY = "words/classpath";

/** The places, with colons between, in which Java looks for classes one after the other. */
export function explainClassPath({ context, text, span }: KindWord): PartNote {
	const directory = context.directory === undefined ? context.state?.workdir.value : context.directory;
	const full = (path: string) => (directory && !/^[$`]/.test(path) ? resolvePath(directory, path) : path);
	const places = classPath(text).map(({ path, jars }): Message => {
		if (jars) return say(`${KEY}#jars`, { path: full(path) });
		return say(`${KEY}#${/\.(?:jar|zip|war)$/.test(path) ? "archive" : "directory"}`, { path: full(path) });
	});
	return leaf({ span, role: "path", what: say(`${KEY}#list`, { places }) });
}
