import { aptConfirmation } from "./apt-confirmation.ts";
import { aptListsLeft } from "./apt-lists-left.ts";
import { cLibraryMissing } from "./c-library-missing.ts";
import { cacheMount } from "./cache-mount.ts";
import { certificatesMissing } from "./certificates-missing.ts";
import { consistentInstructionCasing } from "./consistent-instruction-casing.ts";
import { copyIgnoredFile } from "./copy-ignored-file.ts";
import { dependenciesWithBuild } from "./dependencies-with-build.ts";
import { devDependenciesShipped } from "./dev-dependencies-shipped.ts";
import { dnfCacheLeft } from "./dnf-cache-left.ts";
import { dnfConfirmation } from "./dnf-confirmation.ts";
import { duplicateStageName } from "./duplicate-stage-name.ts";
import { endOfLifeImage } from "./end-of-life-image.ts";
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
import { pipedToShell } from "./piped-to-shell.ts";
import { portMismatch } from "./port-mismatch.ts";
import { redundantTargetPlatform } from "./redundant-target-platform.ts";
import { reservedStageName } from "./reserved-stage-name.ts";
import type { Rule } from "./rule.ts";
import { secretFileCopied } from "./secret-file-copied.ts";
import { secretInText } from "./secret-in-text.ts";
import { secretsUsedInArgOrEnv } from "./secrets-used-in-arg-or-env.ts";
import { singleStageBuild } from "./single-stage-build.ts";
import { sourcesBeforeInstall } from "./sources-before-install.ts";
import { stageNameCasing } from "./stage-name-casing.ts";
import { undefinedArgInFrom } from "./undefined-arg-in-from.ts";
import { undefinedVar } from "./undefined-var.ts";
import { untaggedImage } from "./untagged-image.ts";
import { unusedStage } from "./unused-stage.ts";
import { unverifiedDownload } from "./unverified-download.ts";
import { workdirRelativePath } from "./workdir-relative-path.ts";
import { worldWritable } from "./world-writable.ts";
import { yumCacheLeft } from "./yum-cache-left.ts";
import { yumConfirmation } from "./yum-confirmation.ts";
import { zypperCacheLeft } from "./zypper-cache-left.ts";
import { zypperConfirmation } from "./zypper-confirmation.ts";

/** All rules by their ids, which name their files and their entries. */
export const RULES = {
	"apt-confirmation": aptConfirmation,
	"apt-lists-left": aptListsLeft,
	"c-library-missing": cLibraryMissing,
	"cache-mount": cacheMount,
	"certificates-missing": certificatesMissing,
	"consistent-instruction-casing": consistentInstructionCasing,
	"copy-ignored-file": copyIgnoredFile,
	"dependencies-with-build": dependenciesWithBuild,
	"dev-dependencies-shipped": devDependenciesShipped,
	"dnf-cache-left": dnfCacheLeft,
	"dnf-confirmation": dnfConfirmation,
	"duplicate-stage-name": duplicateStageName,
	"end-of-life-image": endOfLifeImage,
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
	"piped-to-shell": pipedToShell,
	"port-mismatch": portMismatch,
	"redundant-target-platform": redundantTargetPlatform,
	"reserved-stage-name": reservedStageName,
	"secret-file-copied": secretFileCopied,
	"secret-in-text": secretInText,
	"secrets-used-in-arg-or-env": secretsUsedInArgOrEnv,
	"single-stage-build": singleStageBuild,
	"sources-before-install": sourcesBeforeInstall,
	"stage-name-casing": stageNameCasing,
	"undefined-arg-in-from": undefinedArgInFrom,
	"undefined-var": undefinedVar,
	"untagged-image": untaggedImage,
	"unused-stage": unusedStage,
	"unverified-download": unverifiedDownload,
	"workdir-relative-path": workdirRelativePath,
	"world-writable": worldWritable,
	"yum-cache-left": yumCacheLeft,
	"yum-confirmation": yumConfirmation,
	"zypper-cache-left": zypperCacheLeft,
	"zypper-confirmation": zypperConfirmation,
} satisfies Record<string, Rule>;
