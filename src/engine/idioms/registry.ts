import { assetsThenWebServer } from "./assets-then-web-server.ts";
import { builderAndRuntime } from "./builder-and-runtime.ts";
import { cargoChef } from "./cargo-chef.ts";
import { cargoDummyMain } from "./cargo-dummy-main.ts";
import { collectstatic } from "./collectstatic.ts";
import { crossCompilation } from "./cross-compilation.ts";
import { dependenciesStage } from "./dependencies-stage.ts";
import { downloadedInAdvance } from "./downloaded-in-advance.ts";
import { filesForScratch } from "./files-for-scratch.ts";
import type { Idiom } from "./idiom.ts";
import { jlinkRuntime } from "./jlink-runtime.ts";
import { layeredSpringJar } from "./layered-spring-jar.ts";
import { lockFileInstall } from "./lock-file-install.ts";
import { manifestsBeforeSources } from "./manifests-before-sources.ts";
import { pipWheels } from "./pip-wheels.ts";
import { productionDependencies } from "./production-dependencies.ts";
import { prunedWorkspace } from "./pruned-workspace.ts";
import { sameRelease } from "./same-release.ts";
import { staticBinaryOnScratch } from "./static-binary-on-scratch.ts";
import { virtualenvCopied } from "./virtualenv-copied.ts";
import { virtualenvOnPath } from "./virtualenv-on-path.ts";
import { workspaceManifests } from "./workspace-manifests.ts";
import { xxCross } from "./xx-cross.ts";

/** All idioms by their ids, which name their files and their entries. */
export const IDIOMS = {
	"assets-then-web-server": assetsThenWebServer,
	"builder-and-runtime": builderAndRuntime,
	"cargo-chef": cargoChef,
	"cargo-dummy-main": cargoDummyMain,
	collectstatic: collectstatic,
	"cross-compilation": crossCompilation,
	"dependencies-stage": dependenciesStage,
	"downloaded-in-advance": downloadedInAdvance,
	"files-for-scratch": filesForScratch,
	"jlink-runtime": jlinkRuntime,
	"layered-spring-jar": layeredSpringJar,
	"lock-file-install": lockFileInstall,
	"manifests-before-sources": manifestsBeforeSources,
	"pip-wheels": pipWheels,
	"production-dependencies": productionDependencies,
	"pruned-workspace": prunedWorkspace,
	"same-release": sameRelease,
	"static-binary-on-scratch": staticBinaryOnScratch,
	"virtualenv-copied": virtualenvCopied,
	"virtualenv-on-path": virtualenvOnPath,
	"workspace-manifests": workspaceManifests,
	"xx-cross": xxCross,
} satisfies Record<string, Idiom>;
