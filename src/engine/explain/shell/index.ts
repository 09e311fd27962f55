export type { ShellExplainContext } from "./context.ts";
export { type Branches, branchesAround, type Deciding, deciding } from "./deciding.ts";
export { isTest } from "./operators.ts";
export { explainScript } from "./script.ts";
export { titleOf } from "./titles.ts";
export { explainWordParts } from "./words.ts";
