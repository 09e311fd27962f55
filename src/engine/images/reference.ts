import type { Span } from "../../model/span.ts";

/** An image reference taken apart. Spans are relative to its text; what is absent is null. */
export interface ImageReference {
	text: string;
	/** The host of the registry as written, without its port; null means Docker Hub. */
	registry: string | null;
	registrySpan: Span | null;
	port: string | null;
	portSpan: Span | null;
	/** What stands between registry and name: `dotnet` of `mcr.microsoft.com/dotnet/sdk`. */
	namespace: string | null;
	namespaceSpan: Span | null;
	name: string;
	nameSpan: Span;
	/** Registry, namespace and name as Docker normalises them, without `docker.io/` and `library/`. */
	repository: string;
	tag: string | null;
	tagSpan: Span | null;
	/** With its algorithm: `sha256:…`. */
	digest: string | null;
	digestSpan: Span | null;
	/** Whether a variable stands in it, so that parts may divide differently once it is expanded. */
	variable: boolean;
	/** Why Docker refuses it, or null. Not judged while a variable stands in it. */
	invalid: "format" | "uppercase" | "digest" | "hex" | "length" | null;
}

/** A piece of a tag between dashes; offsets are relative to the tag. */
export interface Piece extends Span {
	text: string;
}

/** Takes an image reference apart as Docker does. Variables (`node:${V}-slim`) stay whole within their part. */
export function parseImageReference(text: string): ImageReference {
	const masked = maskVariables(text);
	const variable = masked !== text;
	const at = masked.indexOf("@");
	const digestSpan = at < 0 ? null : { start: at + 1, end: text.length };
	const beforeDigest = at < 0 ? text.length : at;
	const slash = masked.lastIndexOf("/", beforeDigest - 1);
	const colon = masked.indexOf(":", slash + 1);
	const hasTag = colon >= 0 && colon < beforeDigest;
	const tagSpan = hasTag ? { start: colon + 1, end: beforeDigest } : null;
	const nameEnd = hasTag ? colon : beforeDigest;
	const { host, pathStart } = splitHost(text, masked, nameEnd);
	const lastSlash = masked.lastIndexOf("/", nameEnd - 1);
	const nameStart = Math.max(lastSlash + 1, pathStart);
	const namespaceSpan = nameStart - 1 > pathStart ? { start: pathStart, end: nameStart - 1 } : null;
	const cut = (span: Span | null) => span && text.slice(span.start, span.end);
	const reference: ImageReference = {
		text,
		registry: cut(host.registry),
		registrySpan: host.registry,
		port: cut(host.port),
		portSpan: host.port,
		namespace: cut(namespaceSpan),
		namespaceSpan,
		name: text.slice(nameStart, nameEnd),
		nameSpan: { start: nameStart, end: nameEnd },
		repository: normalise(text.slice(0, nameEnd), cut(host.registry)),
		tag: cut(tagSpan),
		tagSpan,
		digest: cut(digestSpan),
		digestSpan,
		variable,
		invalid: null,
	};
	reference.invalid = variable ? null : whyInvalid(reference);
	return reference;
}

const DATE = /^20\d\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?(?=-|$)/;

/** A distribution with the number of its release: `ubuntu-16.04` is one thing, as `ubuntu16.04` is. */
const RELEASE = /^(?:ubuntu-\d\d\.\d\d|debian-\d+)(?=-|$)/;

/** The pieces of a tag between dashes: `3.12-slim-bookworm`. A variable, a date or a release is never divided. */
export function splitTag(tag: string): Piece[] {
	const pieces: Piece[] = [];
	const masked = maskVariables(tag);
	let start = 0;
	for (;;) {
		const rest = masked.slice(start);
		const dash = masked.indexOf("-", start + ((DATE.exec(rest) ?? RELEASE.exec(rest))?.[0].length ?? 0));
		const end = dash < 0 ? tag.length : dash;
		if (end > start) pieces.push({ text: tag.slice(start, end), start, end });
		if (dash < 0) return pieces;
		start = dash + 1;
	}
}

/** The version that a tag begins with (`3.12` of `3.12-slim`, `1.22rc1`, `v2`), or null. */
export function leadingVersion(tag: string): Piece | null {
	const first = splitTag(tag)[0];
	return first && first.start === 0 && /^v?\d+(?:\.\d+)*(?:[._+]?[a-z]+[.\d]*)?(?:_\d+)*$/i.test(first.text)
		? first
		: null;
}

/** Replaces every `$v` and `${…}` by letters, so that what is inside them divides nothing. */
function maskVariables(text: string): string {
	if (!text.includes("$")) return text;
	let masked = "";
	let at = 0;
	while (at < text.length) {
		const simple = /^\$\w+/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
		const length = text.startsWith("${", at) ? braces(text, at) : simple;
		masked += length ? "v".repeat(length) : text[at];
		at += length || 1;
	}
	return masked;
}

function braces(text: string, start: number): number {
	let depth = 0;
	for (let at = start + 1; at < text.length; at++) {
		if (text[at] === "{") depth++;
		else if (text[at] === "}" && --depth === 0) return at + 1 - start;
	}
	return text.length - start;
}

/** The first part is a registry where it has a dot, a port or capitals, or is `localhost`. */
function splitHost(
	text: string,
	masked: string,
	end: number,
): { host: { registry: Span | null; port: Span | null }; pathStart: number } {
	const slash = masked.indexOf("/");
	const none = { host: { registry: null, port: null }, pathStart: 0 };
	if (slash < 0 || slash >= end) return none;
	const first = masked.slice(0, slash);
	const named = /^\$\{?\w*(?:REGISTRY|MIRROR|HOST|PROXY)\w*\}?$/i.test(text.slice(0, slash));
	if (!named && !/[.:A-Z]/.test(first) && first !== "localhost") return none;
	const colon = first.startsWith("[") ? first.indexOf("]:") + 1 || -1 : first.indexOf(":");
	const registry = { start: 0, end: colon < 0 ? slash : colon };
	return { host: { registry, port: colon < 0 ? null : { start: colon + 1, end: slash } }, pathStart: slash + 1 };
}

function normalise(name: string, registry: string | null): string {
	if (registry !== "docker.io" && registry !== "index.docker.io")
		return registry === null ? name.replace(/^library\//, "") : name;
	return name.slice(registry.length + 1).replace(/^library\//, "");
}

const COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const HOST_PART = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
const PATH = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const HOST = new RegExp(`^(?:${HOST_PART}(?:\\.${HOST_PART})*|\\[[a-fA-F0-9:]+\\])$`);
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:([0-9a-fA-F]{32,})$/;
const DIGEST_LENGTH: Record<string, number> = { sha256: 64, sha384: 96, sha512: 128 };

/** The rules of the `distribution/reference` grammar. */
function whyInvalid({
	text,
	registry,
	port,
	namespace,
	name,
	tag,
	digest,
	nameSpan,
}: ImageReference): ImageReference["invalid"] {
	if (/^[a-f0-9]{64}$/.test(text)) return "hex";
	const path = namespace === null ? name : `${namespace}/${name}`;
	if (!PATH.test(path.toLowerCase())) return "format";
	if (path !== path.toLowerCase()) return "uppercase";
	if (registry !== null && !HOST.test(registry)) return "format";
	if (port !== null && !/^[0-9]+$/.test(port)) return "format";
	if (nameSpan.end > 255) return "length";
	if (tag !== null && !/^\w[\w.-]{0,127}$/.test(tag)) return "format";
	if (digest === null) return null;
	const hex = DIGEST.exec(digest)?.[1];
	if (hex === undefined) return "format";
	return DIGEST_LENGTH[digest.slice(0, digest.indexOf(":"))] === hex.length && hex === hex.toLowerCase()
		? null
		: "digest";
}
