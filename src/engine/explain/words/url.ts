import type { PartNote } from "../../../model/message.ts";
import { baseName } from "../../simulate/paths.ts";
import { leaf, say } from "../context.ts";
import type { KindWord } from "./kinds.ts";

/** An address: from which host what is fetched. */
export function explainUrl({ text, span }: KindWord): PartNote {
	const match = /^([a-z][a-z+.-]*):\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^/:?#]+)(?::(\d+))?([^?#]*)/i.exec(text);
	const remote = /^[\w.-]+@([\w.-]+):(.+)$/.exec(text);
	if (remote) {
		const [, host = "", path = ""] = remote;
		return leaf({ span, role: "url", what: say("words/url#ssh", { host, path }) });
	}
	if (!match) return leaf({ span, role: "url", what: say("words/url#plain", { url: text }) });
	const [, scheme = "", host = "", port, path = ""] = match;
	if (/^(\+|\*|0\.0\.0\.0|\[::\])$/.test(host)) {
		return leaf({ span, role: "url", what: port ? say("words/url#listen-port", { port }) : say("words/url#listen") });
	}
	if (!/^(https?|ftp|file|git\+https?|git|ssh)$/i.test(scheme)) {
		const values = { service: scheme, host, ...(port && { port }) };
		const own = /^(localhost|127\.0\.0\.1)$/.test(host) ? "own" : "other";
		return leaf({ span, role: "url", what: say(`words/url#service.${own}${port ? "-port" : ""}`, values) });
	}
	const last = baseName(path);
	const file = /\.\w/.test(last) ? last : "";
	const key = file ? "file" : last ? "path" : "host";
	return leaf({
		span,
		role: "url",
		what: say(`words/url#${key}`, { host, ...(file && { file }), ...(key === "path" && { path }) }),
		...(scheme === "http" && host.includes(".") && !/^127\./.test(host) && { beware: [say("words/url#insecure")] }),
	});
}
