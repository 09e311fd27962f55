import type { Rule } from "./rule.ts";
import { fetchedImages } from "./support/images.ts";

/** An image without a tag and without a digest: Docker takes `latest`. */
export const untaggedImage: Rule = {
	aliases: ["hadolint/DL3006"],
	severity: "warning",
	rank: 30,
	*check(simulation) {
		for (const { at, span, image, name, by, named } of fetchedImages(simulation)) {
			// What is no reference at all, as `{{IMAGE}}` of a template is not, has that as its problem.
			if (image.reference.tag !== null || image.reference.digest || image.reference.invalid) continue;
			yield { at, span, reason: by, mend: named, values: { image: name } };
		}
	},
};
