/** The part of the Trusted Types API used here. Trusted values pass as the strings that they stand for. */
interface Window {
	trustedTypes?: {
		emptyHTML: string;
		createPolicy(
			name: string,
			rules: { createScriptURL(url: string): string },
		): { createScriptURL(url: string): string };
	};
}
