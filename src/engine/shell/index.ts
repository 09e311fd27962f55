export { type CommandContext, commandsIn } from "./commands.ts";
export { parseForeign } from "./foreign.ts";
export { type ShellKind, shellKind } from "./kind.ts";
export { matchCommand } from "./match.ts";
export { parseScript } from "./parse.ts";
export { powershellTexts } from "./powershell-values.ts";
export { execWords, joinMapped, scriptOf, withoutEscapes, withoutSpans } from "./word-text.ts";
