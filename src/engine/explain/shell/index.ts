export type { ShellExplainContext } from "./context.ts";
export { explainScript } from "./script.ts";
export { titleOf } from "./titles.ts";
export { explainWordParts } from "./words.ts";
