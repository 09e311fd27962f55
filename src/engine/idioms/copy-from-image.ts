import { parseImageReference } from "../images/reference.ts";
import type { Idiom } from "./idiom.ts";

/** Finished files are taken out of another image instead of being downloaded and installed. */
export const copyFromImage: Idiom = {
	*find({ steps }) {
		for (const { instruction, transfer } of steps) {
			const image = transfer?.from?.image;
			// A name alone may be a context that the build command gives.
			if (!image || image.includes("$") || !/[/:@]/.test(image)) continue;
			const { tag, digest } = parseImageReference(image);
			const form =
				digest !== null
					? "digest"
					: tag === null || tag === "latest"
						? "plain"
						: /\d+\.\d+\.\d+/.test(tag)
							? "tag"
							: /^v?\d/.test(tag)
								? "series"
								: "named";
			const values = { image, ...(["tag", "series", "named"].includes(form) && tag !== null && { tag }) };
			yield { at: [instruction.index], says: [{ at: instruction.index, form, values }] };
		}
	},
};
