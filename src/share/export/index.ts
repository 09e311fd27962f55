export { article } from "./article.ts";
export {
	type Compared,
	comparisonParts,
	comparisonToJson,
	comparisonToMarkdown,
	comparisonToText,
} from "./comparison.ts";
export { toJson } from "./json.ts";
export { articleToMarkdown } from "./markdown.ts";
export { type TakeFormat, type TakeScope, take } from "./take.ts";
export { articleToText } from "./text.ts";
