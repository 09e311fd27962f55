import { dependenciesWithBuild } from "./dependencies-with-build.ts";
import { missingUser } from "./missing-user.ts";
import type { Rule } from "./rule.ts";
import { sourcesBeforeInstall } from "./sources-before-install.ts";
import { untaggedImage } from "./untagged-image.ts";

/** All rules by their ids, which name their files and their entries. */
export const RULES = {
	"dependencies-with-build": dependenciesWithBuild,
	"missing-user": missingUser,
	"sources-before-install": sourcesBeforeInstall,
	"untagged-image": untaggedImage,
} satisfies Record<string, Rule>;
