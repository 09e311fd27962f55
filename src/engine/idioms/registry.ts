import { builderAndRuntime } from "./builder-and-runtime.ts";
import { cargoChef } from "./cargo-chef.ts";
import { cargoDummyMain } from "./cargo-dummy-main.ts";
import { dependenciesStage } from "./dependencies-stage.ts";
import { downloadedInAdvance } from "./downloaded-in-advance.ts";
import type { Idiom } from "./idiom.ts";
import { lockFileInstall } from "./lock-file-install.ts";
import { manifestsBeforeSources } from "./manifests-before-sources.ts";
import { productionDependencies } from "./production-dependencies.ts";
import { workspaceManifests } from "./workspace-manifests.ts";

/** All idioms by their ids, which name their files and their entries. */
export const IDIOMS = {
	"builder-and-runtime": builderAndRuntime,
	"cargo-chef": cargoChef,
	"cargo-dummy-main": cargoDummyMain,
	"dependencies-stage": dependenciesStage,
	"downloaded-in-advance": downloadedInAdvance,
	"lock-file-install": lockFileInstall,
	"manifests-before-sources": manifestsBeforeSources,
	"production-dependencies": productionDependencies,
	"workspace-manifests": workspaceManifests,
} satisfies Record<string, Idiom>;
