/** A digest as far as anyone reads it. The whole stands in the editor, and in the tooltip where this is used. */
export function shortDigest(text: string): string {
	return text.replace(/(sha(?:256|384|512):[0-9a-f]{12})[0-9a-f]{20,}/g, "$1…");
}
