import { addForLocalFiles } from "./add-for-local-files.ts";
import { apkIndexLeft } from "./apk-index-left.ts";
import { aptConfirmation } from "./apt-confirmation.ts";
import { aptInScript } from "./apt-in-script.ts";
import { aptListsLeft } from "./apt-lists-left.ts";
import { aptRecommends } from "./apt-recommends.ts";
import { archiveByHand } from "./archive-by-hand.ts";
import { buildPlatformShipped } from "./build-platform-shipped.ts";
import { cLibraryMissing } from "./c-library-missing.ts";
import { cacheMount } from "./cache-mount.ts";
import { cacheMountElsewhere } from "./cache-mount-elsewhere.ts";
import { cacheMountMissing } from "./cache-mount-missing.ts";
import { cdForWorkdir } from "./cd-for-workdir.ts";
import { certificatesMissing } from "./certificates-missing.ts";
import { chainHidesFailure } from "./chain-hides-failure.ts";
import { chmodAfterCopy } from "./chmod-after-copy.ts";
import { comparisonRedirects } from "./comparison-redirects.ts";
import { compilerShipped } from "./compiler-shipped.ts";
import { consecutiveRuns } from "./consecutive-runs.ts";
import { consistentInstructionCasing } from "./consistent-instruction-casing.ts";
import { copyIgnoredFile } from "./copy-ignored-file.ts";
import { copyToRelativePath } from "./copy-to-relative-path.ts";
import { dependenciesBeforeManifest } from "./dependencies-before-manifest.ts";
import { dependenciesWithBuild } from "./dependencies-with-build.ts";
import { devDependenciesShipped } from "./dev-dependencies-shipped.ts";
import { dnfCacheLeft } from "./dnf-cache-left.ts";
import { dnfConfirmation } from "./dnf-confirmation.ts";
import { duplicateStageName } from "./duplicate-stage-name.ts";
import { emulatedGoBuild } from "./emulated-go-build.ts";
import { endOfLifeImage } from "./end-of-life-image.ts";
import { endOfLifeSource } from "./end-of-life-source.ts";
import { endedWithItsRun } from "./ended-with-its-run.ts";
import { envUsesSameLine } from "./env-uses-same-line.ts";
import { exposeInvalidFormat } from "./expose-invalid-format.ts";
import { exposeProtoCasing } from "./expose-proto-casing.ts";
import { fileNotInImage } from "./file-not-in-image.ts";
import { fromAsCasing } from "./from-as-casing.ts";
import { fromPlatformFlagConstDisallowed } from "./from-platform-flag-const-disallowed.ts";
import { goSymbolsKept } from "./go-symbols-kept.ts";
import { headersShipped } from "./headers-shipped.ts";
import { heredocHidesFailure } from "./heredoc-hides-failure.ts";
import { invalidDefaultArgInFrom } from "./invalid-default-arg-in-from.ts";
import { invalidDefinitionDescription } from "./invalid-definition-description.ts";
import { jsonArgsRecommended } from "./json-args-recommended.ts";
import { labelEmail } from "./label-email.ts";
import { labelEmpty } from "./label-empty.ts";
import { labelKey } from "./label-key.ts";
import { labelLicense } from "./label-license.ts";
import { labelRevision } from "./label-revision.ts";
import { labelTime } from "./label-time.ts";
import { labelUrl } from "./label-url.ts";
import { labelVersion } from "./label-version.ts";
import { laravelAtBuild } from "./laravel-at-build.ts";
import { lastUserRoot } from "./last-user-root.ts";
import { latestCached } from "./latest-cached.ts";
import { latestTag } from "./latest-tag.ts";
import { legacyKeyValueFormat } from "./legacy-key-value-format.ts";
import { lockFileLeftOut } from "./lock-file-left-out.ts";
import { loopHidesFailure } from "./loop-hides-failure.ts";
import { loopbackOnly } from "./loopback-only.ts";
import { maintainerDeprecated } from "./maintainer-deprecated.ts";
import { missingTag } from "./missing-tag.ts";
import { missingUser } from "./missing-user.ts";
import { mountHidesDownload } from "./mount-hides-download.ts";
import { multipleInstructionsDisallowed } from "./multiple-instructions-disallowed.ts";
import { noEmptyContinuation } from "./no-empty-continuation.ts";
import { packageGone } from "./package-gone.ts";
import { packagesAfterSources } from "./packages-after-sources.ts";
import { pathNotInStage } from "./path-not-in-stage.ts";
import { pinApkVersions } from "./pin-apk-versions.ts";
import { pinAptVersions } from "./pin-apt-versions.ts";
import { pinDnfVersions } from "./pin-dnf-versions.ts";
import { pinGemVersions } from "./pin-gem-versions.ts";
import { pinGoVersions } from "./pin-go-versions.ts";
import { pinNpmVersions } from "./pin-npm-versions.ts";
import { pinPipVersions } from "./pin-pip-versions.ts";
import { pinYumVersions } from "./pin-yum-versions.ts";
import { pinZypperVersions } from "./pin-zypper-versions.ts";
import { pipCacheLeft } from "./pip-cache-left.ts";
import { pipeFailureHidden } from "./pipe-failure-hidden.ts";
import { pipedToShell } from "./piped-to-shell.ts";
import { portMismatch } from "./port-mismatch.ts";
import { programNotInImage } from "./program-not-in-image.ts";
import { redundantTargetPlatform } from "./redundant-target-platform.ts";
import { reservedStageName } from "./reserved-stage-name.ts";
import type { Rule } from "./rule.ts";
import { secretFileCopied } from "./secret-file-copied.ts";
import { secretInText } from "./secret-in-text.ts";
import { secretsUsedInArgOrEnv } from "./secrets-used-in-arg-or-env.ts";
import { shellLink } from "./shell-link.ts";
import { singleStageBuild } from "./single-stage-build.ts";
import { sourcesBeforeInstall } from "./sources-before-install.ts";
import { sourcesWithoutDirectory } from "./sources-without-directory.ts";
import { stageNameCasing } from "./stage-name-casing.ts";
import { sudoInBuild } from "./sudo-in-build.ts";
import { undefinedArgInFrom } from "./undefined-arg-in-from.ts";
import { undefinedVar } from "./undefined-var.ts";
import { unknownStage } from "./unknown-stage.ts";
import { unreadableDownload } from "./unreadable-download.ts";
import { unsetInRun } from "./unset-in-run.ts";
import { untaggedImage } from "./untagged-image.ts";
import { unusedStage } from "./unused-stage.ts";
import { unverifiedDownload } from "./unverified-download.ts";
import { userByName } from "./user-by-name.ts";
import { useraddHighId } from "./useradd-high-id.ts";
import { uvCacheLeft } from "./uv-cache-left.ts";
import { variableWithoutDollar } from "./variable-without-dollar.ts";
import { wgetAndCurl } from "./wget-and-curl.ts";
import { wgetProgress } from "./wget-progress.ts";
import { wholeFileSystem } from "./whole-file-system.ts";
import { workdirRelativePath } from "./workdir-relative-path.ts";
import { worldWritable } from "./world-writable.ts";
import { yarnCacheLeft } from "./yarn-cache-left.ts";
import { yumCacheLeft } from "./yum-cache-left.ts";
import { yumConfirmation } from "./yum-confirmation.ts";
import { zypperCacheLeft } from "./zypper-cache-left.ts";
import { zypperConfirmation } from "./zypper-confirmation.ts";
import { zypperDistUpgrade } from "./zypper-dist-upgrade.ts";

/** All rules by their ids, which name their files and their entries. */
export const RULES = {
	"add-for-local-files": addForLocalFiles,
	"apk-index-left": apkIndexLeft,
	"apt-confirmation": aptConfirmation,
	"apt-in-script": aptInScript,
	"apt-lists-left": aptListsLeft,
	"apt-recommends": aptRecommends,
	"archive-by-hand": archiveByHand,
	"build-platform-shipped": buildPlatformShipped,
	"c-library-missing": cLibraryMissing,
	"cache-mount": cacheMount,
	"cache-mount-elsewhere": cacheMountElsewhere,
	"cache-mount-missing": cacheMountMissing,
	"cd-for-workdir": cdForWorkdir,
	"certificates-missing": certificatesMissing,
	"chain-hides-failure": chainHidesFailure,
	"chmod-after-copy": chmodAfterCopy,
	"compiler-shipped": compilerShipped,
	"consecutive-runs": consecutiveRuns,
	"consistent-instruction-casing": consistentInstructionCasing,
	"copy-ignored-file": copyIgnoredFile,
	"copy-to-relative-path": copyToRelativePath,
	"dependencies-with-build": dependenciesWithBuild,
	"dev-dependencies-shipped": devDependenciesShipped,
	"dnf-cache-left": dnfCacheLeft,
	"dnf-confirmation": dnfConfirmation,
	"duplicate-stage-name": duplicateStageName,
	"emulated-go-build": emulatedGoBuild,
	"end-of-life-image": endOfLifeImage,
	"end-of-life-source": endOfLifeSource,
	"ended-with-its-run": endedWithItsRun,
	"env-uses-same-line": envUsesSameLine,
	"expose-invalid-format": exposeInvalidFormat,
	"expose-proto-casing": exposeProtoCasing,
	"file-not-in-image": fileNotInImage,
	"from-as-casing": fromAsCasing,
	"from-platform-flag-const-disallowed": fromPlatformFlagConstDisallowed,
	"go-symbols-kept": goSymbolsKept,
	"headers-shipped": headersShipped,
	"heredoc-hides-failure": heredocHidesFailure,
	"invalid-default-arg-in-from": invalidDefaultArgInFrom,
	"invalid-definition-description": invalidDefinitionDescription,
	"json-args-recommended": jsonArgsRecommended,
	"label-email": labelEmail,
	"label-empty": labelEmpty,
	"label-key": labelKey,
	"label-license": labelLicense,
	"label-revision": labelRevision,
	"label-time": labelTime,
	"label-url": labelUrl,
	"label-version": labelVersion,
	"laravel-at-build": laravelAtBuild,
	"last-user-root": lastUserRoot,
	"latest-tag": latestTag,
	"legacy-key-value-format": legacyKeyValueFormat,
	"lock-file-left-out": lockFileLeftOut,
	"maintainer-deprecated": maintainerDeprecated,
	"comparison-redirects": comparisonRedirects,
	"latest-cached": latestCached,
	"package-gone": packageGone,
	"packages-after-sources": packagesAfterSources,
	"missing-tag": missingTag,
	"missing-user": missingUser,
	"mount-hides-download": mountHidesDownload,
	"multiple-instructions-disallowed": multipleInstructionsDisallowed,
	"no-empty-continuation": noEmptyContinuation,
	"path-not-in-stage": pathNotInStage,
	"program-not-in-image": programNotInImage,
	"dependencies-before-manifest": dependenciesBeforeManifest,
	"pin-apk-versions": pinApkVersions,
	"pin-apt-versions": pinAptVersions,
	"pin-dnf-versions": pinDnfVersions,
	"pin-gem-versions": pinGemVersions,
	"pin-go-versions": pinGoVersions,
	"pin-npm-versions": pinNpmVersions,
	"pin-pip-versions": pinPipVersions,
	"pin-yum-versions": pinYumVersions,
	"pin-zypper-versions": pinZypperVersions,
	"pip-cache-left": pipCacheLeft,
	"pipe-failure-hidden": pipeFailureHidden,
	"piped-to-shell": pipedToShell,
	"port-mismatch": portMismatch,
	"redundant-target-platform": redundantTargetPlatform,
	"reserved-stage-name": reservedStageName,
	"secret-file-copied": secretFileCopied,
	"secret-in-text": secretInText,
	"secrets-used-in-arg-or-env": secretsUsedInArgOrEnv,
	"shell-link": shellLink,
	"single-stage-build": singleStageBuild,
	"sources-before-install": sourcesBeforeInstall,
	"sources-without-directory": sourcesWithoutDirectory,
	"stage-name-casing": stageNameCasing,
	"sudo-in-build": sudoInBuild,
	"undefined-arg-in-from": undefinedArgInFrom,
	"undefined-var": undefinedVar,
	"unknown-stage": unknownStage,
	"unset-in-run": unsetInRun,
	"unreadable-download": unreadableDownload,
	"untagged-image": untaggedImage,
	"unused-stage": unusedStage,
	"unverified-download": unverifiedDownload,
	"user-by-name": userByName,
	"useradd-high-id": useraddHighId,
	"uv-cache-left": uvCacheLeft,
	"variable-without-dollar": variableWithoutDollar,
	"wget-and-curl": wgetAndCurl,
	"wget-progress": wgetProgress,
	"whole-file-system": wholeFileSystem,
	"workdir-relative-path": workdirRelativePath,
	"world-writable": worldWritable,
	"yarn-cache-left": yarnCacheLeft,
	"yum-cache-left": yumCacheLeft,
	"yum-confirmation": yumConfirmation,
	"zypper-cache-left": zypperCacheLeft,
	"zypper-confirmation": zypperConfirmation,
	"zypper-dist-upgrade": zypperDistUpgrade,
	"loop-hides-failure": loopHidesFailure,
	"loopback-only": loopbackOnly,
} satisfies Record<string, Rule>;
