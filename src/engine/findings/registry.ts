import { aptConfirmation } from "./apt-confirmation.ts";
import { aptListsLeft } from "./apt-lists-left.ts";
import { consistentInstructionCasing } from "./consistent-instruction-casing.ts";
import { dependenciesWithBuild } from "./dependencies-with-build.ts";
import { dnfCacheLeft } from "./dnf-cache-left.ts";
import { dnfConfirmation } from "./dnf-confirmation.ts";
import { duplicateStageName } from "./duplicate-stage-name.ts";
import { exposeInvalidFormat } from "./expose-invalid-format.ts";
import { exposeProtoCasing } from "./expose-proto-casing.ts";
import { fromAsCasing } from "./from-as-casing.ts";
import { fromPlatformFlagConstDisallowed } from "./from-platform-flag-const-disallowed.ts";
import { invalidDefaultArgInFrom } from "./invalid-default-arg-in-from.ts";
import { invalidDefinitionDescription } from "./invalid-definition-description.ts";
import { jsonArgsRecommended } from "./json-args-recommended.ts";
import { legacyKeyValueFormat } from "./legacy-key-value-format.ts";
import { maintainerDeprecated } from "./maintainer-deprecated.ts";
import { missingUser } from "./missing-user.ts";
import { multipleInstructionsDisallowed } from "./multiple-instructions-disallowed.ts";
import { noEmptyContinuation } from "./no-empty-continuation.ts";
import { pinApkVersions } from "./pin-apk-versions.ts";
import { pinAptVersions } from "./pin-apt-versions.ts";
import { pinDnfVersions } from "./pin-dnf-versions.ts";
import { pinYumVersions } from "./pin-yum-versions.ts";
import { pinZypperVersions } from "./pin-zypper-versions.ts";
import { redundantTargetPlatform } from "./redundant-target-platform.ts";
import { reservedStageName } from "./reserved-stage-name.ts";
import type { Rule } from "./rule.ts";
import { secretsUsedInArgOrEnv } from "./secrets-used-in-arg-or-env.ts";
import { sourcesBeforeInstall } from "./sources-before-install.ts";
import { stageNameCasing } from "./stage-name-casing.ts";
import { undefinedArgInFrom } from "./undefined-arg-in-from.ts";
import { undefinedVar } from "./undefined-var.ts";
import { untaggedImage } from "./untagged-image.ts";
import { workdirRelativePath } from "./workdir-relative-path.ts";
import { yumCacheLeft } from "./yum-cache-left.ts";
import { yumConfirmation } from "./yum-confirmation.ts";
import { zypperCacheLeft } from "./zypper-cache-left.ts";
import { zypperConfirmation } from "./zypper-confirmation.ts";

/** All rules by their ids, which name their files and their entries. */
export const RULES = {
	"apt-confirmation": aptConfirmation,
	"apt-lists-left": aptListsLeft,
	"consistent-instruction-casing": consistentInstructionCasing,
	"dependencies-with-build": dependenciesWithBuild,
	"dnf-cache-left": dnfCacheLeft,
	"dnf-confirmation": dnfConfirmation,
	"duplicate-stage-name": duplicateStageName,
	"expose-invalid-format": exposeInvalidFormat,
	"expose-proto-casing": exposeProtoCasing,
	"from-as-casing": fromAsCasing,
	"from-platform-flag-const-disallowed": fromPlatformFlagConstDisallowed,
	"invalid-default-arg-in-from": invalidDefaultArgInFrom,
	"invalid-definition-description": invalidDefinitionDescription,
	"json-args-recommended": jsonArgsRecommended,
	"legacy-key-value-format": legacyKeyValueFormat,
	"maintainer-deprecated": maintainerDeprecated,
	"missing-user": missingUser,
	"multiple-instructions-disallowed": multipleInstructionsDisallowed,
	"no-empty-continuation": noEmptyContinuation,
	"pin-apk-versions": pinApkVersions,
	"pin-apt-versions": pinAptVersions,
	"pin-dnf-versions": pinDnfVersions,
	"pin-yum-versions": pinYumVersions,
	"pin-zypper-versions": pinZypperVersions,
	"redundant-target-platform": redundantTargetPlatform,
	"reserved-stage-name": reservedStageName,
	"secrets-used-in-arg-or-env": secretsUsedInArgOrEnv,
	"sources-before-install": sourcesBeforeInstall,
	"stage-name-casing": stageNameCasing,
	"undefined-arg-in-from": undefinedArgInFrom,
	"undefined-var": undefinedVar,
	"untagged-image": untaggedImage,
	"workdir-relative-path": workdirRelativePath,
	"yum-cache-left": yumCacheLeft,
	"yum-confirmation": yumConfirmation,
	"zypper-cache-left": zypperCacheLeft,
	"zypper-confirmation": zypperConfirmation,
} satisfies Record<string, Rule>;
