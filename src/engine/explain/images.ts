import type { Facts, SentenceFacts } from "../../model/facts.ts";
import type { Message, PartNote } from "../../model/message.ts";
import type { Span } from "../../model/span.ts";
import type { FoundImage } from "../images/family.ts";
import type { Situation } from "../simulate/conditions.ts";
import { baseName } from "../simulate/paths.ts";
import { inOrder, leaf, say } from "./context.ts";
import { pick, pickAll } from "./sentences.ts";

/** What is known about an image: what it holds, and what its variant and tag mean. */
export interface ImageNote {
	what: Message;
	why: Message[];
	beware: Message[];
	known: boolean;
}

/** The sentences of an image's family; an unknown one is taken apart. */
export function noteOfImage(image: FoundImage, situation: Situation): ImageNote {
	return once(situation, image, () => makeImageNote(image, situation));
}

function makeImageNote(image: FoundImage, situation: Situation): ImageNote {
	const { reference, id, facts } = image;
	const of: Situation = { ...situation, image, named: baseName(reference.repository) };
	const values = imageValues(image);
	const entry = `images/${id}`;
	const what = facts && pick(entry, facts.what, values, of);
	if (facts && what) {
		// What is said of the family's images helps nobody who gets none.
		if (image.missing !== null) return { what, why: [], beware: [], known: true };
		const why = pickAll(entry, facts.why, values, of);
		return { what, why, beware: pickAll(entry, facts.beware, values, of), known: true };
	}
	const name = reference.name;
	if (reference.registry) {
		return {
			what: say("words/image#unknown.registry", { image: name, registry: reference.registry }),
			why: [],
			beware: [],
			known: false,
		};
	}
	const namespace = reference.namespace ?? "library";
	return namespace === "library"
		? { what: say("words/image#unknown.official", { image: name }), why: [], beware: [], known: false }
		: {
				what: say("words/image#unknown.hub", { image: name, publisher: namespace }),
				why: [],
				beware: [],
				known: false,
			};
}

/**
 * The parts of an image reference that stands literally at `offset` of the source: registry, name, each piece of the
 * tag, digest. `spanOf` maps an offset of the resolved text to the source, or null where a variable stands there.
 */
export function explainImage(
	image: FoundImage,
	facts: Facts,
	situation: Situation,
	spanOf: (start: number, end: number) => Span | null,
): PartNote[] {
	const parts: PartNote[] = [];
	const { reference } = image;
	const put = (start: number, end: number, make: (span: Span) => PartNote) => {
		const span = spanOf(start, end);
		if (span && span.end > span.start) parts.push(make(span));
	};
	if (reference.registry && reference.registrySpan) {
		const registry = reference.registry;
		const known =
			/^(docker\.io|mcr\.microsoft\.com|ghcr\.io|quay\.io|gcr\.io|registry\.k8s\.io|public\.ecr\.aws|registry\.access\.redhat\.com|cgr\.dev|registry\.gitlab\.com|nvcr\.io)$/.exec(
				registry,
			)?.[1];
		put(reference.registrySpan.start, reference.registrySpan.end, (span) =>
			leaf({
				span,
				role: "registry",
				what: known
					? say(`words/registry#known.${known.replaceAll(".", "-")}`)
					: say("words/registry#other", { registry }),
			}),
		);
	}
	if (reference.portSpan) {
		put(reference.portSpan.start, reference.portSpan.end, (span) =>
			leaf({ span, role: "registry", what: say("words/image#port", { port: reference.port ?? "" }) }),
		);
	}
	if (reference.namespaceSpan) {
		const where = namespaceKind(reference);
		put(reference.namespaceSpan.start, reference.namespaceSpan.end, (span) =>
			leaf({
				span,
				role: "image",
				what: say(
					`words/image#namespace.${where}`,
					where === "library" ? {} : { namespace: reference.namespace ?? "" },
				),
			}),
		);
	}
	const note = noteOfImage(image, situation);
	if (reference.nameSpan) {
		put(reference.nameSpan.start, reference.nameSpan.end, (span) =>
			leaf({
				span,
				role: "image",
				known: note.known,
				counts: { kind: "images", name: reference.repository, known: note.known || takenApart(image) },
				what: note.what,
			}),
		);
	}
	for (const piece of image.pieces) {
		put(piece.start, piece.end, (span) => piecePart(image, piece, facts, situation, span));
	}
	if (reference.digest && reference.digestSpan) {
		put(reference.digestSpan.start, reference.digestSpan.end, (span) =>
			leaf({ span, role: "digest", what: say("words/image#digest", { digest: reference.digest ?? "" }) }),
		);
	}
	return inOrder(parts);
}

function piecePart(
	image: FoundImage,
	piece: FoundImage["pieces"][number],
	facts: Facts,
	situation: Situation,
	span: Span,
): PartNote {
	const counts = { kind: "tags", name: piece.text };
	const { what, why, beware } = noteOfPiece(image, piece, facts, situation);
	return leaf({
		span,
		role: "tag",
		known: what !== null,
		counts,
		what: what ?? say("words/image#tag-piece", { piece: piece.text }),
		...(why.length > 0 && { why }),
		...(beware.length > 0 && { beware }),
	});
}

/** Whether an image of an unknown family has been taken apart to the end: each piece of its tag means something. */
function takenApart(image: FoundImage): boolean {
	return !/[$"'{}]|^-/.test(image.reference.name) && image.pieces.every((piece) => piece.tag !== null);
}

/**
 * What a piece of a tag means: in this family first, in the general grammar of tags otherwise. What surprises about
 * either is told: of `alpine` in `node:22-alpine` the family knows what it means for npm, the grammar that it floats.
 */
export function noteOfPiece(
	image: FoundImage,
	piece: FoundImage["pieces"][number],
	facts: Facts,
	situation: Situation,
): PieceNote {
	return once(situation, piece, () => makePieceNote(image, piece, facts, situation));
}

interface PieceNote {
	what: Message | null;
	why: Message[];
	beware: Message[];
}

const notes = new WeakMap<Situation, Map<object, unknown>>();

/** What is said of an image or a piece of its tag in one situation: the parts of a line ask, and its reasons again. */
function once<T>(situation: Situation, subject: object, make: () => T): T {
	let known = notes.get(situation);
	if (!known) {
		known = new Map();
		notes.set(situation, known);
	}
	let note = known.get(subject) as T | undefined;
	if (note === undefined) {
		note = make();
		known.set(subject, note);
	}
	return note;
}

function makePieceNote(
	image: FoundImage,
	piece: FoundImage["pieces"][number],
	facts: Facts,
	situation: Situation,
): PieceNote {
	const values = { ...imageValues(image), ...piece.groups, variant: piece.text, piece: piece.text };
	const variant = piece.variant === null ? undefined : image.facts?.variants[piece.variant];
	const tag = piece.tag === null ? undefined : facts.tags[piece.tag];
	const sources: [string, { what: SentenceFacts[]; why: SentenceFacts[]; beware: SentenceFacts[] }][] = [];
	if (variant) sources.push([`images/${image.id}`, variant]);
	if (tag) sources.push([`tags/${piece.tag}`, tag]);
	const of: Situation = { ...situation, image, variant: variant ? "known" : "unknown" };
	const note: PieceNote = { what: null, why: [], beware: [] };
	for (const [entry, source] of sources) {
		note.what ??= pick(entry, source.what, values, of);
		note.why.push(...pickAll(entry, source.why, values, of));
		note.beware.push(...pickAll(entry, source.beware, values, of));
	}
	// Behind a digest no tag moves.
	if (image.reference.digest && /^tags\/(?:major|minor|full|latest)#/.test(note.what?.key ?? ""))
		note.what = say("words/image#before-digest", { piece: piece.text });
	if (image.reference.digest)
		note.beware = note.beware.filter(
			({ key }) => !/^tags\/(?:alpine-floating#beware\.[12]|latest#beware\.0)$/.test(key),
		);
	return note;
}

/** Placeholders of an image's sentences. */
function imageValues(image: FoundImage): Record<string, string | undefined> {
	const { reference, facts, version } = image;
	return {
		image: reference.name,
		tag: reference.tag ?? undefined,
		version: facts?.versionOf && version && image.missing === null ? version : undefined,
		thing: facts?.versionOf,
		// The variant that an image is without a word such as `slim` in its tag; `lts` and `24` name no other one.
		plain: image.pieces.every(({ variant }) => variant === null || !facts?.variants[variant]?.distro)
			? reference.name
			: undefined,
	};
}

/** Where the official images stand once more, for one architecture each: by their documentation. */
const ARCHITECTURES = /^(?:amd64|arm32v[5-7]|arm64v8|i386|mips64le|ppc64le|riscv64|s390x|winamd64)$/;

function namespaceKind({ namespace, registry }: FoundImage["reference"]): string {
	if (namespace === "library") return "library";
	if (registry) return "registry";
	return ARCHITECTURES.test(namespace ?? "") ? "architecture" : "hub";
}
