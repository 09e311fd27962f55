import type { Facts, ImageFacts } from "../../model/facts.ts";
import type { FoundImage } from "./family.ts";

type Release = ImageFacts["releases"][number];

/** The release that a tag names: by its codename, or by its version. */
export function releaseOf(image: FoundImage): Release | undefined {
	const version = image.version?.replace(/^v/, "") ?? "";
	const names = image.pieces.map(({ text }) => text);
	return releaseIn(image.facts?.releases ?? [], version, names);
}

/**
 * The release of a version: the longest number that it begins with. Of a bare major version, `2`, the last one, once
 * there is a newer major version: no other will follow.
 */
export function releaseIn(
	releases: readonly Release[],
	version: string,
	names: readonly string[] = [],
): Release | undefined {
	const found = releases
		.filter(
			({ cycle }) =>
				version === cycle || version.startsWith(`${cycle}.`) || (/^[a-z]/.test(cycle) && names.includes(cycle)),
		)
		.sort((a, b) => b.cycle.length - a.cycle.length)[0];
	if (found || !/^\d+$/.test(version)) return found;
	const closed = releases.some(({ cycle }) => Number.parseInt(cycle, 10) > Number(version));
	return closed ? releases.findLast(({ cycle }) => cycle.startsWith(`${version}.`)) : undefined;
}

/** The releases of a product, by the family of images that is made of it. */
export function releasesOf(product: string, { images }: Facts): readonly Release[] | null {
	return Object.values(images).find((one) => one.versionOf === product && one.releases.length > 0)?.releases ?? null;
}

/**
 * Whether the release of an image gets no fixes any more on a day (an ISO date, or null where none is known): by its
 * date, or because its makers gave the image up or mend newer releases alone. Null where its family tells neither.
 */
export function hasEnded(image: FoundImage, today: string | null): boolean | null {
	const { facts, pieces, version } = image;
	if (facts?.successors || facts?.frozen) return true;
	if (pieces.some(({ variant }) => variant !== null && facts?.variants[variant]?.frozen)) return true;
	if (facts?.mendedFrom && version !== null && isVersion(version, `<${facts.mendedFrom}`)) return true;
	const release = releaseOf(image);
	return release?.eol && today !== null ? release.eol < today : null;
}

/** The number in an image's tag, or that of the release whose codename stands there (`trixie`); null where the tag leaves it open. */
export function numberOf(image: FoundImage): string | null {
	if (image.version !== null) return image.version;
	const named = releaseOf(image);
	const same = image.facts?.releases.find(({ cycle, eol }) => /^\d/.test(cycle) && eol === named?.eol);
	return (named && same?.cycle) ?? null;
}

/**
 * Whether a version lies in a range, `<1.18` or `>=1.20`. What a tag leaves open, as `1` does and `latest` wholly, is the
 * newest of it.
 */
export function isVersion(version: string | null, range: string): boolean {
	const below = range.startsWith("<");
	const limit = range
		.replace(/^(<|>=)/, "")
		.split(".")
		.map(Number);
	const numbers = (version ?? "").split(".").map((part) => Number.parseInt(part, 10));
	for (const [place, wanted] of limit.entries()) {
		const given = numbers[place] ?? Number.NaN;
		if (Number.isNaN(given)) return !below;
		if (given !== wanted) return given < wanted === below;
	}
	return !below;
}
