import type { Values } from "../../model/message.ts";
import type { FoundImage } from "../images/family.ts";
import { releaseOf } from "../images/release.ts";
import type { Rule } from "./rule.ts";
import { fetchedImages } from "./support/images.ts";

/** An image by the tag `latest`, or by one that names a variant and no version, without a digest. */
export const latestTag: Rule = {
	aliases: ["hadolint/DL3007"],
	severity: "warning",
	rank: 30,
	instead: ["tags/latest#beware.0"],
	*check(simulation) {
		for (const { at, span, image, name, by } of fetchedImages(simulation)) {
			const { tag, digest } = image.reference;
			if (tag === null || digest) continue;
			const values: Values = { image: name.slice(0, -tag.length - 1), tag };
			if (tag === "latest") yield { at, span, form: "latest", reason: by, values };
			else if (namesVariant(image)) yield { at, span, form: "variant", reason: by, values, aliases: [] };
		}
	},
};

/** Pieces of a tag that choose among versions all the same: a line of releases, or what comes before a release. */
const CHANNEL =
	/^(?:lts|stable|mainline|current|edge|rc|tip|beta|alpha|nightly|dev|next|oldstable|argon|boron|carbon|dubnium|erbium|fermium|gallium|hydrogen|iron|jod|krypton)$/;

/** Whether a tag says only in which variant an image of a known thing comes: `alpine` of `golang:alpine`. */
function namesVariant(image: FoundImage): boolean {
	const { facts, pieces, version } = image;
	if (!facts?.versionOf || facts.use === "base" || version !== null || releaseOf(image)) return false;
	return (
		pieces.length > 0 &&
		pieces.every(
			({ text, variant, tag }) => (variant !== null || tag !== null) && !/^v?\d/.test(text) && !CHANNEL.test(text),
		)
	);
}
