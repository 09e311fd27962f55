import type { Message, PartNote } from "../../../model/message.ts";
import { stepsBy } from "../../simulate/index-of.ts";
import { baseName } from "../../simulate/paths.ts";
import type { Step } from "../../simulate/simulation.ts";
import { rootStage } from "../../simulate/stage.ts";
import { leaf, say } from "../context.ts";
import type { KindWord } from "./kinds.ts";

/** An address: from which host what is fetched. */
export function explainUrl(word: KindWord): PartNote {
	const { text, span } = word;
	const match = /^([a-z][a-z+.-]*):\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^/:?#]+)(?::(\d+))?([^?#]*)/i.exec(text);
	const remote = /^[\w.-]+@([\w.-]+):(.+)$/.exec(text);
	if (remote) {
		const [, host = "", path = ""] = remote;
		return leaf({ span, role: "url", what: say("words/url#ssh", { host, path }) });
	}
	if (!match) return leaf({ span, role: "url", what: say("words/url#plain", { url: text }) });
	const [, scheme = "", host = "", port, path = ""] = match;
	const several = [...text.matchAll(/https?:\/\/(?:\+|\*|0\.0\.0\.0|\[::\]):(\d+)/g)].map(([, one = ""]) => one);
	if (several.length > 1) return leaf({ span, role: "url", what: say("words/url#listen-several", { ports: several }) });
	if (/^(\+|\*|0\.0\.0\.0|\[::\])$/.test(host)) {
		return leaf({ span, role: "url", what: port ? say("words/url#listen-port", { port }) : say("words/url#listen") });
	}
	if (!/^(https?|ftp|file|git\+https?|git|ssh)$/i.test(scheme)) {
		const values = { service: scheme, host, ...(port && { port }) };
		const own = /^(localhost|127\.0\.0\.1)$/.test(host) ? "own" : "other";
		const what = say(`words/url#service.${own}${port ? "-port" : ""}`, values);
		const why = [...(neighbour(host).why ?? []), ...login(text)];
		return leaf({ span, role: "url", what, ...(why.length > 0 && { why }) });
	}
	const beware = [
		...(scheme === "http" && host.includes(".") && !/^127\./.test(host) ? [say("words/url#insecure")] : []),
		...fixedArchitecture(word),
	];
	return leaf({
		span,
		role: "url",
		what: sentence(host, port, path),
		...neighbour(host),
		...(beware.length > 0 && { beware }),
	});
}

/** An architecture in the name of a file that an address leads to. */
const ARCHITECTURE =
	/https?:\/\/[^\s"'|;&]*\/(?:[^\s"'|;&/]*[_.-])?(?<name>(?<intel>x64|amd64|x86_64)|aarch64|arm64)[_.-](?:[^\s"'|;&/]*\.)?(?:tar\.\w+|t[gx]z|zip|deb|rpm|bin|run|sh)(?![\w.])/;

/** Base images that are themselves made for one architecture only, by their names. */
const OF_ONE = /amd64|arm64|arm32|aarch64|x86_64|x64|i386|l4t/;

/** Signs that a line goes by the architecture of the build. */
const CHOOSES = /\buname\b|print-arch|TARGET(?:ARCH|PLATFORM)|BUILDARCH|\bcase\b|\bif\b|\barch\b/;

/** The first address of the file that names an architecture, in an image that may be built for any. */
function fixedArchitecture({ context, text }: KindWord): Message[] {
	const { simulation, step } = context;
	const named = ARCHITECTURE.exec(`${text} `)?.groups;
	const written = (one: Step) => simulation.file.source.slice(one.instruction.span.start, one.instruction.span.end);
	if (!named || !text.startsWith("http")) return [];
	const first = stepsBy(simulation, "addresses of one architecture", (one) =>
		/^(?:RUN|ADD)$/.test(one.place.keyword) && ARCHITECTURE.test(written(one)) ? [true] : [],
	).get(true)?.[0];
	const root = context.stage && rootStage(context.stage);
	const from = root && simulation.file.instructions[root.from];
	if (first !== step || !from?.stage || CHOOSES.test(written(step))) return [];
	if (from.stage.platform || context.state?.distro === "windows" || OF_ONE.test(root?.resolvedBase ?? root?.base ?? ""))
		return [];
	return [say(`words/url#architecture.${named.intel ? "intel" : "arm"}`, { name: named.name ?? "" })];
}

/** A name without a dot leads to another container of the same network. */
function neighbour(host: string): { why?: Message[] } {
	return /^[a-z][a-z0-9_-]*$/i.test(host) && host !== "localhost"
		? { why: [say("words/url#neighbour", { host })] }
		: {};
}

/** As whom and with which database a program works, where the address of a database tells: `mysql://user:…@host/shop`. */
function login(text: string): Message[] {
	const [, user, database] =
		/^(?:postgres(?:ql)?|mysql|mariadb|mongodb|sqlserver)(?:\+\w+)?:\/\/(?:([\w.-]+)(?::[^@/]*)?@)?[^/@]+(?:\/([\w-]+))?(?:\?.*)?$/i.exec(
			text,
		) ?? [];
	if (user && database) return [say("words/url#login.both", { user, database })];
	if (user) return [say("words/url#login.user", { user })];
	return database ? [say("words/url#login.database", { database })] : [];
}

/** A repository of one of the large hosts: `/owner/name`, with or without `.git`. */
const REPOSITORY = /^(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[^/]+\/[^/]+\/?$/;

/** What GitHub packs of a repository at a branch, a tag or a commit. */
const ARCHIVE =
	/^\/(?<repository>[\w.-]+\/[\w.-]+)\/archive\/(?:refs\/(?:heads|tags)\/)?(?<ref>[\w./-]+?)\.(?:tar\.gz|tgz|zip)$/;

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
	const archive = host === "github.com" ? ARCHIVE.exec(path)?.groups : undefined;
	if (archive) return say("words/url#archive", { repository: archive.repository ?? "", ref: archive.ref ?? "" });
	const file = baseName(path);
	if (file.includes(".") && !path.endsWith("/")) return say("words/url#file", { file, host });
	return place ? say("words/url#path", { path, host }) : say("words/url#host", { host });
}
