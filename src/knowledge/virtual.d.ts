/** Made by `src/knowledge/compile/vite-plugin.ts`: fits `PackSource`, so that `new KnowledgeStore(source)` can have it. */
declare module "virtual:knowledge" {
	export const index: import("./packs.ts").KnowledgeIndex;
	export function facts(pack: string): Promise<import("./packs.ts").PackFacts>;
	export function texts(
		pack: string,
		language: import("../model/explanation.ts").Language,
	): Promise<import("./text.ts").Texts>;
}
