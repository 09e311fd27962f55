import type { Rule } from "./rule.ts";
import { fetchedImages } from "./support/images.ts";

/** An image by the tag `latest`, without a digest. */
export const latestTag: Rule = {
	aliases: ["hadolint/DL3007"],
	severity: "warning",
	rank: 30,
	instead: ["tags/latest#beware.0"],
	*check(simulation) {
		for (const { at, span, image, name, by } of fetchedImages(simulation)) {
			if (image.reference.tag !== "latest" || image.reference.digest) continue;
			yield { at, span, reason: by, values: { image: name.replace(/:latest$/, "") } };
		}
	},
};
