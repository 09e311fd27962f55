import { aptConfirmation } from "./apt-confirmation.ts";
import { aptListsLeft } from "./apt-lists-left.ts";
import { dependenciesWithBuild } from "./dependencies-with-build.ts";
import { dnfCacheLeft } from "./dnf-cache-left.ts";
import { dnfConfirmation } from "./dnf-confirmation.ts";
import { missingUser } from "./missing-user.ts";
import { pinApkVersions } from "./pin-apk-versions.ts";
import { pinAptVersions } from "./pin-apt-versions.ts";
import { pinDnfVersions } from "./pin-dnf-versions.ts";
import { pinYumVersions } from "./pin-yum-versions.ts";
import { pinZypperVersions } from "./pin-zypper-versions.ts";
import type { Rule } from "./rule.ts";
import { sourcesBeforeInstall } from "./sources-before-install.ts";
import { untaggedImage } from "./untagged-image.ts";
import { yumCacheLeft } from "./yum-cache-left.ts";
import { yumConfirmation } from "./yum-confirmation.ts";
import { zypperCacheLeft } from "./zypper-cache-left.ts";
import { zypperConfirmation } from "./zypper-confirmation.ts";

/** All rules by their ids, which name their files and their entries. */
export const RULES = {
	"dependencies-with-build": dependenciesWithBuild,
	"apt-confirmation": aptConfirmation,
	"apt-lists-left": aptListsLeft,
	"dnf-cache-left": dnfCacheLeft,
	"dnf-confirmation": dnfConfirmation,
	"missing-user": missingUser,
	"pin-apk-versions": pinApkVersions,
	"pin-apt-versions": pinAptVersions,
	"pin-dnf-versions": pinDnfVersions,
	"pin-yum-versions": pinYumVersions,
	"pin-zypper-versions": pinZypperVersions,
	"sources-before-install": sourcesBeforeInstall,
	"untagged-image": untaggedImage,
	"yum-cache-left": yumCacheLeft,
	"yum-confirmation": yumConfirmation,
	"zypper-cache-left": zypperCacheLeft,
	"zypper-confirmation": zypperConfirmation,
} satisfies Record<string, Rule>;
