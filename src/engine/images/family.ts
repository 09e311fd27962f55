import type { Facts, ImageFacts, TagFacts } from "../../model/facts.ts";
import type { Distro } from "../../model/state.ts";
import { findName, nameIndex } from "../names.ts";
import { whole } from "../whole.ts";
import { type ImageReference, parseImageReference, splitTag } from "./reference.ts";

/** An image reference matched with what the knowledge base knows of its family and of the pieces of its tag. */
export interface FoundImage {
	reference: ImageReference;
	id: string | null;
	facts: ImageFacts | null;
	distro: Distro | undefined;
	shell: string[] | undefined;
	/** The version in the tag, for the families that have one (`1.22` of `golang:1.22-alpine`). */
	version: string | null;
	pieces: TagPiece[];
	/** What it hands down: the family's defaults, and over them those of the variants that the tag names. */
	defaults: ImageFacts["defaults"];
	/** The version of what this member of the family is for, which its tags name after their own (`0-2.7` of Ruby 2.7). */
	holds: { versionOf: string; version: string } | null;
	/** An image that comes close, where the repository has no such tag. */
	missing: string | null;
	/** The repository on Docker Hub that another registry passes on, going by the path. */
	copied: string | null;
}

/** A dash-separated piece of a tag. Offsets are relative to the reference's text. */
interface TagPiece {
	text: string;
	start: number;
	end: number;
	/** Index of the family's own variant that it names, or null. */
	variant: number | null;
	/** Id of the entry in `tags/`, with what its pattern captured. */
	tag: string | null;
	groups: Record<string, string>;
}

/** Looks an image up by its repository. Unknown families still give registry, tag pieces and what those tell. */
export function findImage(text: string, facts: Facts): FoundImage {
	let images = found.get(facts);
	if (!images) {
		images = new Map();
		found.set(facts, images);
	}
	let image = images.get(text);
	if (!image) {
		image = readImage(text, facts);
		if (images.size >= MAX_ANSWERS) images.clear();
		images.set(text, image);
	}
	return image;
}

/** By the name as written: a file asks for the same few images, and so does the next keystroke. */
const found = new WeakMap<Facts, Map<string, FoundImage>>();

function readImage(text: string, facts: Facts): FoundImage {
	const reference = parseImageReference(text);
	const { id, name, copied } = familyOf(reference.repository, facts.images);
	const image = id === null ? null : (facts.images[id] ?? null);
	const member = image && memberOf(name, image);
	const pieces = reference.tag === null ? [] : readPieces(reference, image, facts.tags);
	let distro = member?.distro ?? image?.distro;
	let shell: string[] | undefined;
	let defaults = over(image?.defaults ?? {}, member?.defaults);
	let missing: string | null = null;
	const lead = pieces[0]?.text ?? "";
	const version = /^v?(\d+(?:\.\d+)*(?:[._a-z]\w*)*)$/.exec(lead)?.[1] ?? null;
	for (const piece of pieces) {
		const variant = piece.variant === null ? undefined : image?.variants[piece.variant];
		const tag = piece.tag === null ? undefined : facts.tags[piece.tag];
		const said = variant?.distro ?? tag?.distro;
		if (said) distro = said;
		if (variant?.shell) shell = variant.shell;
		if (variant?.missing)
			missing = variant.missing
				.replaceAll("{version}", version ?? "")
				.replaceAll("{major}", /^\d+/.exec(version ?? "")?.[0] ?? "");
		defaults = over(defaults, variant?.defaults);
	}
	if (image && distro === "windows") defaults = onWindows(defaults, reference.tag ?? "");
	const versionOf = member?.versionOf;
	const number = versionOf === undefined ? null : numberIn(pieces);
	const holds = versionOf && number ? { versionOf, version: number } : null;
	return { reference, id, facts: image, distro, shell, version, pieces, defaults, holds, missing, copied };
}

/** Defaults with what a member or a variant says instead; the environment name by name. */
function over(defaults: ImageFacts["defaults"], own: ImageFacts["defaults"] | undefined): ImageFacts["defaults"] {
	if (!own) return defaults;
	const env = defaults.env || own.env ? { env: { ...defaults.env, ...own.env } } : {};
	return { ...defaults, ...own, ...env };
}

/** What a family says of its Linux images, as the Windows variants have it: their user, directory and no Linux PATH. */
function onWindows(defaults: ImageFacts["defaults"], tag: string): ImageFacts["defaults"] {
	const { PATH, ...env } = defaults.env ?? {};
	const linux = (defaults.user ?? "root") === "root";
	const user = tag.includes("nanoserver") ? "ContainerUser" : "ContainerAdministrator";
	return {
		...defaults,
		user: linux ? user : defaults.user,
		workdir: (defaults.workdir ?? "/") === "/" ? "C:\\" : defaults.workdir,
		env: PATH === undefined || PATH.startsWith("/") ? env : { ...env, PATH },
	};
}

/**
 * Registries that pass on the images of Docker Hub under the same names: in `library` as Docker Hub has the official
 * ones, below GitLab's dependency proxy, or in a repository that is named after Docker Hub (Artifactory, Nexus, ECR).
 */
const COPIES =
	/^[^/]*[.:][^/]*\/(?:[^/]+\/)*?(?:library|dependency_proxy\/containers|docker\.io|docker-?hub(?:-[\w-]+)?|docker-(?:remote|proxy|virtual|mirror))\/(?:library\/)?(?=[^/]+(?:\/[^/]+)?$)/;

/** The family of a repository, with the name under which the family has it, and whether another registry passes it on. */
function familyOf(
	repository: string,
	images: Record<string, ImageFacts>,
): { id: string | null; name: string; copied: string | null } {
	const index = nameIndex(images, "repositories", (image) => image.repositories);
	const copied = repository.replace(COPIES, "");
	const official = copied === repository ? null : findName(index, copied);
	if (official) return { id: official.id, name: copied, copied };
	return { id: findName(index, repository)?.id ?? null, name: repository, copied: null };
}

/** What the family says of this one of its repositories alone. */
function memberOf(repository: string, image: ImageFacts): ImageFacts["members"][string] | null {
	const index = nameIndex(image.members, "repositories", (member) => member.repositories);
	return findName(index, repository)?.facts ?? null;
}

/** The number in a tag that is not the image's own, which is small and comes first: `0-2.7`, `1-18`, `2.7`, `18`. */
function numberIn(pieces: readonly TagPiece[]): string | null {
	const [first = "", second = ""] = pieces.map(({ text }) => text);
	if (!/^\d+(?:\.\d+)*$/.test(first)) return null;
	if (/^\d+(?:\.\d+)*$/.test(second)) return second;
	return first.length > 1 ? first : null;
}

/** Images, and pieces of tags, kept before they are forgotten. */
const MAX_ANSWERS = 1000;

const answers = new WeakMap<object, Map<string, { id: string; groups: Record<string, string> } | null>>();

/** The entry in `tags/` whose pattern matches a piece, with what it captured. The same pieces are asked for again and again. */
function tagOf(piece: string, tags: Record<string, TagFacts>): { id: string; groups: Record<string, string> } | null {
	const known = answers.get(tags) ?? new Map();
	answers.set(tags, known);
	if (known.size > MAX_ANSWERS) known.clear();
	if (!known.has(piece)) {
		const found = Object.entries(tags).find(([, tag]) => whole(tag.match).test(piece));
		const groups = found && whole(found[1].match).exec(piece)?.groups;
		known.set(piece, found ? { id: found[0], groups: groups ?? {} } : null);
	}
	return known.get(piece) ?? null;
}

function readPieces(reference: ImageReference, image: ImageFacts | null, tags: Record<string, TagFacts>): TagPiece[] {
	const offset = reference.tagSpan?.start ?? 0;
	return splitTag(reference.tag ?? "").map((piece) => {
		const found: TagPiece = {
			text: piece.text,
			start: offset + piece.start,
			end: offset + piece.end,
			variant: null,
			tag: null,
			groups: {},
		};
		const variants = image?.variants ?? [];
		const index = variants.findIndex(
			(variant) =>
				whole(variant.match).test(piece.text) && (!variant.tag || whole(variant.tag).test(reference.tag ?? "")),
		);
		if (index >= 0) found.variant = index;
		const tag = tagOf(piece.text, tags);
		if (tag) {
			found.tag = tag.id;
			found.groups = { ...tag.groups };
		}
		return found;
	});
}
