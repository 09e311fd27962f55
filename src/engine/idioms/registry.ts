import { aptCacheMounts } from "./apt-cache-mounts.ts";
import { aptUpdateWithInstall } from "./apt-update-with-install.ts";
import { architectureSwitch } from "./architecture-switch.ts";
import { assetsThenWebServer } from "./assets-then-web-server.ts";
import { bindMountsForManifests } from "./bind-mounts-for-manifests.ts";
import { buildDependenciesRemoved } from "./build-dependencies-removed.ts";
import { buildFromSource } from "./build-from-source.ts";
import { buildToolWrapper } from "./build-tool-wrapper.ts";
import { builderAndRuntime } from "./builder-and-runtime.ts";
import { cacheMounts } from "./cache-mounts.ts";
import { cargoChef } from "./cargo-chef.ts";
import { cargoDummyMain } from "./cargo-dummy-main.ts";
import { changeableAtStart } from "./changeable-at-start.ts";
import { changingValuesLast } from "./changing-values-last.ts";
import { checksumVerifiedDownload } from "./checksum-verified-download.ts";
import { chmodWhileCopying } from "./chmod-while-copying.ts";
import { chosenSources } from "./chosen-sources.ts";
import { chownWhileCopying } from "./chown-while-copying.ts";
import { clientSideRoutes } from "./client-side-routes.ts";
import { cmakeForPackages } from "./cmake-for-packages.ts";
import { collectstatic } from "./collectstatic.ts";
import { commentedOut } from "./commented-out.ts";
import { compilersForPackages } from "./compilers-for-packages.ts";
import { configOverDefault } from "./config-over-default.ts";
import { configurationByEnvironment } from "./configuration-by-environment.ts";
import { copiedAgain } from "./copied-again.ts";
import { copyFromImage } from "./copy-from-image.ts";
import { crateLibraries } from "./crate-libraries.ts";
import { cronContainer } from "./cron-container.ts";
import { crossCompilation } from "./cross-compilation.ts";
import { daemonInForeground } from "./daemon-in-foreground.ts";
import { databaseElsewhere } from "./database-elsewhere.ts";
import { debuggingLeftovers } from "./debugging-leftovers.ts";
import { dependenciesStage } from "./dependencies-stage.ts";
import { developmentContainer } from "./development-container.ts";
import { developmentDependencies } from "./development-dependencies.ts";
import { developmentSetupScript } from "./development-setup-script.ts";
import { developmentTarget } from "./development-target.ts";
import { dllOfProject } from "./dll-of-project.ts";
import { downloadUnpackRemove } from "./download-unpack-remove.ts";
import { downloadedInAdvance } from "./downloaded-in-advance.ts";
import { embeddedFiles } from "./embedded-files.ts";
import { entrypointScript } from "./entrypoint-script.ts";
import { execFormProcess } from "./exec-form-process.ts";
import { execInScript } from "./exec-in-script.ts";
import { filesForScratch } from "./files-for-scratch.ts";
import { freshRuntimeStage } from "./fresh-runtime-stage.ts";
import { frontendInBackend } from "./frontend-in-backend.ts";
import { gpuRuntime } from "./gpu-runtime.ts";
import { groupRootPermissions } from "./group-root-permissions.ts";
import { healthcheckHttp } from "./healthcheck-http.ts";
import { heredocScripts } from "./heredoc-scripts.ts";
import { hostUserId } from "./host-user-id.ts";
import type { Idiom } from "./idiom.ts";
import { idleProcess } from "./idle-process.ts";
import { imageForOthers } from "./image-for-others.ts";
import { inheritedStart } from "./inherited-start.ts";
import { initProcess } from "./init-process.ts";
import { installAndCleanUp } from "./install-and-clean-up.ts";
import { interactiveShell } from "./interactive-shell.ts";
import { issueInComment } from "./issue-in-comment.ts";
import { jlinkRuntime } from "./jlink-runtime.ts";
import { labelsFromArguments } from "./labels-from-arguments.ts";
import { laravelDirectories } from "./laravel-directories.ts";
import { layeredSpringJar } from "./layered-spring-jar.ts";
import { linterComment } from "./linter-comment.ts";
import { localModule } from "./local-module.ts";
import { localeSetup } from "./locale-setup.ts";
import { lockFileInstall } from "./lock-file-install.ts";
import { logsToStdout } from "./logs-to-stdout.ts";
import { lowPortCapability } from "./low-port-capability.ts";
import { manifestsBeforeSources } from "./manifests-before-sources.ts";
import { modeAfterInstall } from "./mode-after-install.ts";
import { nextStandalone } from "./next-standalone.ts";
import { noninteractiveApt } from "./noninteractive-apt.ts";
import { onbuildImage } from "./onbuild-image.ts";
import { packageSettings } from "./package-settings.ts";
import { passwordlessSudo } from "./passwordless-sudo.ts";
import { phpExtensions } from "./php-extensions.ts";
import { phpOwnServer } from "./php-own-server.ts";
import { phpSettings } from "./php-settings.ts";
import { pickedOfBuild } from "./picked-of-build.ts";
import { pipSettings } from "./pip-settings.ts";
import { pipWheels } from "./pip-wheels.ts";
import { pipefail } from "./pipefail.ts";
import { platformPackages } from "./platform-packages.ts";
import { portOfOneImage } from "./port-of-one-image.ts";
import { portablePublish } from "./portable-publish.ts";
import { portableResult } from "./portable-result.ts";
import { powershellVariables } from "./powershell-variables.ts";
import { productionDependencies } from "./production-dependencies.ts";
import { programCheck } from "./program-check.ts";
import { programOnPath } from "./program-on-path.ts";
import { prunedWorkspace } from "./pruned-workspace.ts";
import { repeatedCommand } from "./repeated-command.ts";
import { repositorySetupScript } from "./repository-setup-script.ts";
import { rootThenUser } from "./root-then-user.ts";
import { runDependenciesDetected } from "./run-dependencies-detected.ts";
import { sameRelease } from "./same-release.ts";
import { secretMounts } from "./secret-mounts.ts";
import { settingForProgram } from "./setting-for-program.ts";
import { severalImages } from "./several-images.ts";
import { sharedBaseStage } from "./shared-base-stage.ts";
import { sharedFramework } from "./shared-framework.ts";
import { sharedLibrariesCollected } from "./shared-libraries-collected.ts";
import { signatureVerifiedDownload } from "./signature-verified-download.ts";
import { springBootJar } from "./spring-boot-jar.ts";
import { sshMounts } from "./ssh-mounts.ts";
import { stageOnlyForArtifact } from "./stage-only-for-artifact.ts";
import { staticBinaryOnScratch } from "./static-binary-on-scratch.ts";
import { stepDownFromRoot } from "./step-down-from-root.ts";
import { stopSignal } from "./stop-signal.ts";
import { strictShell } from "./strict-shell.ts";
import { supervisedProcesses } from "./supervised-processes.ts";
import { targetPlatformBase } from "./target-platform-base.ts";
import { termsInComment } from "./terms-in-comment.ts";
import { testStage } from "./test-stage.ts";
import { thirdPartyAptRepository } from "./third-party-apt-repository.ts";
import { timeZone } from "./time-zone.ts";
import { toolForOutside } from "./tool-for-outside.ts";
import { unnamedDirectory } from "./unnamed-directory.ts";
import { unprivilegedPort } from "./unprivileged-port.ts";
import { unprivilegedUser } from "./unprivileged-user.ts";
import { versionArguments } from "./version-arguments.ts";
import { versionStamp } from "./version-stamp.ts";
import { virtualenvCopied } from "./virtualenv-copied.ts";
import { virtualenvOnPath } from "./virtualenv-on-path.ts";
import { waitForDatabase } from "./wait-for-database.ts";
import { windowsDownloadInstall } from "./windows-download-install.ts";
import { windowsStrictShell } from "./windows-strict-shell.ts";
import { windowsWaitingInstaller } from "./windows-waiting-installer.ts";
import { workersWithoutRoot } from "./workers-without-root.ts";
import { workspaceManifests } from "./workspace-manifests.ts";
import { writableDirectories } from "./writable-directories.ts";
import { xxCross } from "./xx-cross.ts";

/** All idioms by their ids, which name their files and their entries. */
export const IDIOMS = {
	"apt-cache-mounts": aptCacheMounts,
	"apt-update-with-install": aptUpdateWithInstall,
	"architecture-switch": architectureSwitch,
	"assets-then-web-server": assetsThenWebServer,
	"bind-mounts-for-manifests": bindMountsForManifests,
	"build-dependencies-removed": buildDependenciesRemoved,
	"build-from-source": buildFromSource,
	"builder-and-runtime": builderAndRuntime,
	"cache-mounts": cacheMounts,
	"cargo-chef": cargoChef,
	"cargo-dummy-main": cargoDummyMain,
	"changing-values-last": changingValuesLast,
	"checksum-verified-download": checksumVerifiedDownload,
	"chmod-while-copying": chmodWhileCopying,
	"chosen-sources": chosenSources,
	"chown-while-copying": chownWhileCopying,
	"client-side-routes": clientSideRoutes,
	collectstatic: collectstatic,
	"config-over-default": configOverDefault,
	"configuration-by-environment": configurationByEnvironment,
	"copied-again": copiedAgain,
	"copy-from-image": copyFromImage,
	"crate-libraries": crateLibraries,
	"cron-container": cronContainer,
	"cross-compilation": crossCompilation,
	"daemon-in-foreground": daemonInForeground,
	"debugging-leftovers": debuggingLeftovers,
	"dependencies-stage": dependenciesStage,
	"development-container": developmentContainer,
	"development-dependencies": developmentDependencies,
	"development-setup-script": developmentSetupScript,
	"development-target": developmentTarget,
	"dll-of-project": dllOfProject,
	"download-unpack-remove": downloadUnpackRemove,
	"downloaded-in-advance": downloadedInAdvance,
	"embedded-files": embeddedFiles,
	"entrypoint-script": entrypointScript,
	"exec-form-process": execFormProcess,
	"exec-in-script": execInScript,
	"files-for-scratch": filesForScratch,
	"fresh-runtime-stage": freshRuntimeStage,
	"frontend-in-backend": frontendInBackend,
	"gpu-runtime": gpuRuntime,
	"group-root-permissions": groupRootPermissions,
	"healthcheck-http": healthcheckHttp,
	"heredoc-scripts": heredocScripts,
	"host-user-id": hostUserId,
	"idle-process": idleProcess,
	"inherited-start": inheritedStart,
	"init-process": initProcess,
	"install-and-clean-up": installAndCleanUp,
	"interactive-shell": interactiveShell,
	"jlink-runtime": jlinkRuntime,
	"labels-from-arguments": labelsFromArguments,
	"layered-spring-jar": layeredSpringJar,
	"local-module": localModule,
	"locale-setup": localeSetup,
	"lock-file-install": lockFileInstall,
	"logs-to-stdout": logsToStdout,
	"low-port-capability": lowPortCapability,
	"manifests-before-sources": manifestsBeforeSources,
	"next-standalone": nextStandalone,
	"mode-after-install": modeAfterInstall,
	"noninteractive-apt": noninteractiveApt,
	"onbuild-image": onbuildImage,
	"package-settings": packageSettings,
	"passwordless-sudo": passwordlessSudo,
	"php-extensions": phpExtensions,
	"php-own-server": phpOwnServer,
	"commented-out": commentedOut,
	"laravel-directories": laravelDirectories,
	"php-settings": phpSettings,
	"pip-settings": pipSettings,
	"pip-wheels": pipWheels,
	pipefail: pipefail,
	"platform-packages": platformPackages,
	"port-of-one-image": portOfOneImage,
	"portable-publish": portablePublish,
	"portable-result": portableResult,
	"production-dependencies": productionDependencies,
	"program-check": programCheck,
	"program-on-path": programOnPath,
	"repeated-command": repeatedCommand,
	"pruned-workspace": prunedWorkspace,
	"repository-setup-script": repositorySetupScript,
	"root-then-user": rootThenUser,
	"run-dependencies-detected": runDependenciesDetected,
	"same-release": sameRelease,
	"secret-mounts": secretMounts,
	"setting-for-program": settingForProgram,
	"several-images": severalImages,
	"shared-base-stage": sharedBaseStage,
	"signature-verified-download": signatureVerifiedDownload,
	"ssh-mounts": sshMounts,
	"stage-only-for-artifact": stageOnlyForArtifact,
	"static-binary-on-scratch": staticBinaryOnScratch,
	"step-down-from-root": stepDownFromRoot,
	"stop-signal": stopSignal,
	"strict-shell": strictShell,
	"supervised-processes": supervisedProcesses,
	"target-platform-base": targetPlatformBase,
	"test-stage": testStage,
	"third-party-apt-repository": thirdPartyAptRepository,
	"time-zone": timeZone,
	"tool-for-outside": toolForOutside,
	"unnamed-directory": unnamedDirectory,
	"unprivileged-port": unprivilegedPort,
	"unprivileged-user": unprivilegedUser,
	"version-arguments": versionArguments,
	"version-stamp": versionStamp,
	"virtualenv-copied": virtualenvCopied,
	"virtualenv-on-path": virtualenvOnPath,
	"wait-for-database": waitForDatabase,
	"windows-download-install": windowsDownloadInstall,
	"windows-strict-shell": windowsStrictShell,
	"windows-waiting-installer": windowsWaitingInstaller,
	"workers-without-root": workersWithoutRoot,
	"workspace-manifests": workspaceManifests,
	"writable-directories": writableDirectories,
	"xx-cross": xxCross,
	"build-tool-wrapper": buildToolWrapper,
	"powershell-variables": powershellVariables,
	"issue-in-comment": issueInComment,
	"terms-in-comment": termsInComment,
	"spring-boot-jar": springBootJar,
	"shared-libraries-collected": sharedLibrariesCollected,
	"picked-of-build": pickedOfBuild,
	"image-for-others": imageForOthers,
	"shared-framework": sharedFramework,
	"compilers-for-packages": compilersForPackages,
	"cmake-for-packages": cmakeForPackages,
	"changeable-at-start": changeableAtStart,
	"database-elsewhere": databaseElsewhere,
	"linter-comment": linterComment,
} satisfies Record<string, Idiom>;
