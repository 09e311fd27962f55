/** Made by `src/app/build/monaco-words.ts`. */
declare module "virtual:monaco-words/ru" {
	const words: Record<number, string>;
	export default words;
}
