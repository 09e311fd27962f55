import type { PartNote } from "../../../model/message.ts";
import { baseName } from "../../simulate/paths.ts";
import { leaf, say } from "../context.ts";
import type { KindWord } from "./kinds.ts";

/** An address: from which host what is fetched. */
export function explainUrl({ text, span }: KindWord): PartNote {
	const match = /^([a-z][a-z+.-]*):\/\/(?:[^@/]*@)?([^/:?#]+)([^?#]*)/i.exec(text);
	if (!match) return leaf({ span, role: "url", what: say("words/url#plain", { url: text }) });
	const [, scheme = "", host = "", path = ""] = match;
	const file = baseName(path);
	const key = file ? "file" : "host";
	return leaf({
		span,
		role: "url",
		what: say(`words/url#${key}`, { host, ...(file && { file }) }),
		...(scheme === "http" && { beware: [say("words/url#insecure")] }),
	});
}
