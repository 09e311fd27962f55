import type { CompareTools, TakeTools } from "../ui/props.ts";
import { compareTools } from "./compare.ts";
import type { PageState } from "./state.ts";
import { takeTools } from "./take.ts";
import type { WorkerLike } from "./worker/explainer.ts";

/** What is fetched when a reader first compares, or takes an explanation along. */
export function tools(
	hire: (url?: string) => WorkerLike,
	state: () => PageState,
	root: string,
): CompareTools & TakeTools {
	return { ...compareTools(hire, root), ...takeTools(state) };
}
