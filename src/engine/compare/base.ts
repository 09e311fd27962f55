import type { Message } from "../../model/message.ts";
import type { Distro } from "../../model/state.ts";
import { say } from "../explain/context.ts";
import type { FoundImage } from "../images/family.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { type Differ, differ } from "./difference.ts";
import type { Studied } from "./index.ts";

/** How the distributions call themselves. */
const NAMES: Partial<Record<Distro, string>> = {
	debian: "Debian",
	ubuntu: "Ubuntu",
	alpine: "Alpine",
	redhat: "Red Hat",
	suse: "SUSE",
	arch: "Arch Linux",
	photon: "Photon OS",
	busybox: "BusyBox",
	distroless: "Distroless",
	wolfi: "Wolfi",
	windows: "Windows",
	amazon: "Amazon Linux",
};

/** What another base image means for what stands on it. */
export function baseChanges(before: Studied, after: Studied): Differ[] {
	const [first, second] = [before.simulation.target, after.simulation.target];
	if (!first || !second) return [];
	const [old, now] = [rootStage(first), rootStage(second)];
	if (nameOf(old) === nameOf(now)) return platform(old, now);
	const values = { old: shortened(nameOf(old)), new: shortened(nameOf(now)) };
	const why = [...reasons(old, now), ...variants(piecesOf(before, old), piecesOf(after, now), old, now)];
	const heavy = why.some(({ key }) => HEAVY.test(key));
	const loose = why.some(({ key }) => key.endsWith("#base.unpinned"));
	const weight = heavy ? 74 : loose ? 57 : 50;
	return [differ("base", loose ? "bad" : "neutral", weight, "image#base.changed", values, why), ...platform(old, now)];
}

/** A digest by its first characters, which tell two apart. */
function shortened(image: string): string {
	return image.replace(/(@sha\d+:[0-9a-f]{8})[0-9a-f]+/, "$1…");
}

interface Piece {
	text: string;
	what: Message;
}

/** What the pieces of the tag mean, as said in the FROM line of a stage. */
function piecesOf({ analysis }: Studied, { from }: Stage): Piece[] {
	const base = analysis.instructions[from]?.parts.find(({ what }) => what.key.startsWith("instructions/from#base."));
	return (base?.parts ?? []).map(({ span, what }) => ({ text: analysis.source.slice(span.start, span.end), what }));
}

/** Sentences about pieces of a tag that say more than that it is a version, which is told already. */
const TELLING = /^(images\/.+#variants|tags\/)/;

/** Pieces that name a release of the system by its number. */
const RELEASE = /^tags\/(ubuntu-version|debian-number|alpine)#/;

/** Pieces that are a version or a date. */
const VERSION = /^(v?\d|latest$)/;

/** What the tag names now and did not before: another variant, release of the system, or meaning of a version. */
function variants(old: Piece[], now: Piece[], first: Stage, second: Stage): Message[] {
	if (first.image?.id !== second.image?.id) return [];
	const known = new Set(old.map(({ text }) => text));
	const sameSystem = first.image?.distro === second.image?.distro;
	return now
		.filter(({ text, what }) => !known.has(text) && TELLING.test(what.key) && (sameSystem || !/^alpine/.test(text)))
		.filter(({ text, what }) => what.key.startsWith("images/") || !VERSION.test(text))
		.map(({ text, what }) => {
			const before = old.find((piece) => piece.what.key === what.key);
			return before && RELEASE.test(what.key)
				? say("compare/image#base.release", { old: before.text, new: text })
				: say("instructions/from#why.variant", { variant: text, means: [what] });
		});
}

const HEAVY = /\.(major|system|musl|glibc|no-shell)$/;

function nameOf({ resolvedBase, base }: Stage): string {
	return resolvedBase ?? base;
}

function platform(old: Stage, now: Stage): Differ[] {
	if (old.platform === now.platform) return [];
	if (now.platform === null)
		return [differ("platform", "neutral", 42, "image#platform.gone", { old: old.platform ?? "" })];
	const fixed = !now.platform.includes("$");
	return [differ("platform", fixed ? "bad" : "neutral", fixed ? 57 : 42, "image#platform.set", { new: now.platform })];
}

function reasons(old: Stage, now: Stage): Message[] {
	const [first, second] = [old.image, now.image];
	if (!first || !second) return [];
	const result: Message[] = [];
	const name = second.facts?.versionOf;
	if (first.id !== null && first.id === second.id && first.version && second.version && name)
		result.push(...versions(name, first.version, second.version));
	result.push(...systems(first, second));
	const [oldDigest, digest] = [first.reference.digest, second.reference.digest];
	if (digest && !oldDigest) result.push(say("compare/image#base.pinned"));
	else if (!digest && oldDigest) result.push(say("compare/image#base.unpinned"));
	else if (digest && first.reference.tag === second.reference.tag && first.id === second.id)
		result.push(say("compare/image#base.digest"));
	if (second.distro === "windows") result.push(say("compare/image#base.windows"));
	return result;
}

function versions(name: string, old: string, now: string): Message[] {
	if (old === now) return [];
	const [from = [], to = []] = [old, now].map((version) => version.split("."));
	const values = { name, old, new: now };
	// `22` holds all of 22.x: from there to 22.4 is no step back.
	const shared = Math.min(from.length, to.length);
	if (from.slice(0, shared).join(".") === to.slice(0, shared).join("."))
		return [say(`compare/image#base.${to.length > from.length ? "narrower" : "wider"}`, values)];
	const forward = compareVersions(from, to) < 0;
	if (!forward) return [say("compare/image#base.back", values)];
	const step = from[0] !== to[0] ? "major" : from[1] !== to[1] ? "minor" : "patch";
	return [say(`compare/image#base.${step}`, values)];
}

function compareVersions(a: string[], b: string[]): number {
	for (let index = 0; index < Math.max(a.length, b.length); index++) {
		const difference = Number.parseInt(a[index] ?? "0", 10) - Number.parseInt(b[index] ?? "0", 10);
		if (difference !== 0) return difference;
	}
	return 0;
}

function systems(old: FoundImage, now: FoundImage): Message[] {
	const [first, second] = [old.distro, now.distro];
	if (first === second || !first || !second) return [];
	const result: Message[] = [];
	const bare = second === "distroless" || second === "scratch";
	if (NAMES[first] && NAMES[second] && !bare)
		result.push(say("compare/image#base.system", { old: NAMES[first], new: NAMES[second] }));
	if (second === "alpine" && GLIBC.has(first)) result.push(say("compare/image#base.musl"));
	if (first === "alpine" && GLIBC.has(second)) result.push(say("compare/image#base.glibc"));
	if (bare && first !== "distroless" && first !== "scratch") result.push(say("compare/image#base.no-shell"));
	return result;
}

const GLIBC = new Set<Distro>(["debian", "ubuntu", "redhat", "suse", "arch", "photon", "wolfi", "amazon"]);
