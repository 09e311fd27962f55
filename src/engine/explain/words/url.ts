import type { Message, PartNote } from "../../../model/message.ts";
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
		const what = say(`words/url#service.${own}${port ? "-port" : ""}`, values);
		return leaf({ span, role: "url", what, ...neighbour(host) });
	}
	return leaf({
		span,
		role: "url",
		what: sentence(host, port, path),
		...neighbour(host),
		...(scheme === "http" && host.includes(".") && !/^127\./.test(host) && { beware: [say("words/url#insecure")] }),
	});
}

/** A name without a dot leads to another container of the same network. */
function neighbour(host: string): { why?: Message[] } {
	return /^[a-z][a-z0-9_-]*$/i.test(host) && host !== "localhost"
		? { why: [say("words/url#neighbour", { host })] }
		: {};
}

/** A repository of one of the large hosts: `/owner/name`, with or without `.git`. */
const REPOSITORY = /^(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[^/]+\/[^/]+\/?$/;

/** What an address leads to: the container itself, a Git repository, a file, or a place on a server. */
function sentence(host: string, port: string | undefined, path: string): Message {
	const place = path.replace(/^\//, "");
	if (/^(localhost|127\.0\.0\.1|\[::1\])$/.test(host)) {
		const values = { ...(place && { path }), ...(port && { port }) };
		if (/^actuator\//.test(place)) return say("words/url#local.actuator", { path });
		return say(`words/url#local.${port ? (place ? "port-path" : "port") : place ? "path" : "host"}`, values);
	}
	if (path.endsWith(".git") || REPOSITORY.test(host + path)) {
		return say("words/url#repository", { repository: place.replace(/\.git$|\/$/, ""), host });
	}
	const file = baseName(path);
	if (file.includes(".") && !path.endsWith("/")) return say("words/url#file", { file, host });
	return place ? say("words/url#path", { path, host }) : say("words/url#host", { host });
}
