import { builderAndRuntime } from "./builder-and-runtime.ts";
import type { Idiom } from "./idiom.ts";
import { manifestsBeforeSources } from "./manifests-before-sources.ts";

/** All idioms by their ids, which name their files and their entries. */
export const IDIOMS = {
	"builder-and-runtime": builderAndRuntime,
	"manifests-before-sources": manifestsBeforeSources,
} satisfies Record<string, Idiom>;
