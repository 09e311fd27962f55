export { article } from "./article.ts";
export { toJson } from "./json.ts";
export { articleToMarkdown } from "./markdown.ts";
export { articleToText } from "./text.ts";
