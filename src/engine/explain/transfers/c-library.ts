import type { Message } from "../../../model/message.ts";
import { baseName } from "../../simulate/paths.ts";
import type { Transfer } from "../../simulate/simulation.ts";
import { rootStage, type Stage } from "../../simulate/stage.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";

/** Ecosystems whose packages may hold files that are linked with the C library. */
const NATIVE = new Set(["npm", "pip", "python", "uv", "gem", "bundler"]);

/** The C library of the image at the bottom of a stage; null where it is not known or there is none. */
function libraryOf(stage: Stage): "glibc" | "musl" | null {
	const { image, resolvedBase } = rootStage(stage);
	if (resolvedBase === "scratch" || image?.missing != null) return null;
	if (image?.distro === "alpine") return "musl";
	return image?.distro === "debian" || image?.distro === "ubuntu" || image?.distro === "redhat" ? "glibc" : null;
}

/** A program of another image runs where the same C library is: why a copy of it alone suffices. */
export function sameLibrary({ stage }: LineContext, { from, sources }: Transfer): Message[] {
	const source = from?.stage;
	const [only] = sources;
	if (!source || !stage || sources.length !== 1 || !only || (only.origin && only.origin.event.at >= 0)) return [];
	const program = baseName(only.path);
	const { image, resolvedBase } = rootStage(source);
	if (!/\/bin\/[^/]+$/.test(only.path) || !image?.facts?.programs.includes(program) || resolvedBase === null) return [];
	const library = libraryOf(source);
	return library !== null && library === libraryOf(stage)
		? [say("instructions/copy#why.same-library", { program, base: resolvedBase, library })]
		: [];
}

/** Packages that were installed for another C library than the one here: what is compiled among them does not load. */
export function otherLibrary(context: LineContext, { from, sources }: Transfer): Message[] {
	const source = from?.stage;
	const { stage } = context;
	const event = sources.map(({ origin }) => origin?.event).find((one) => one?.kind === "dependencies");
	if (!source || !stage || !event || event.at < 0 || !NATIVE.has(event.by ?? "")) return [];
	const [theirs, own] = [libraryOf(source), libraryOf(stage)];
	if (theirs === null || own === null || theirs === own) return [];
	return [say("instructions/copy#beware.other-library", { theirs, own, line: lineRef(lineOf(context, event.at)) })];
}
