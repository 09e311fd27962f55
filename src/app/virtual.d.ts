/** Made by `build/pages.ts`: the explanation of the first example; null while developing. */
declare module "virtual:start/en" {
	const explanation: import("../model/explanation.ts").Explanation | null;
	export default explanation;
}
declare module "virtual:start/ru" {
	const explanation: import("../model/explanation.ts").Explanation | null;
	export default explanation;
}
