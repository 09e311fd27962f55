import diffUrl from "../../editor/monaco/diff-worker.ts?worker&url";
import type { WorkerLike } from "./explainer.ts";
import url from "./worker.ts?worker&url";

/** The page's own Trusted Types policy: it lets these two addresses become workers, nothing else. */
const policy = window.trustedTypes?.createPolicy("app-worker", {
	createScriptURL(wanted) {
		if (wanted !== url && wanted !== diffUrl) throw new TypeError(`not our worker: ${wanted}`);
		return wanted;
	},
});

export function createWorker(): WorkerLike {
	return new Worker(policy?.createScriptURL(url) ?? url, { type: "module" });
}

/** Monaco's own, which finds the differences of two texts. */
export function createDiffWorker(): Worker {
	return new Worker(policy?.createScriptURL(diffUrl) ?? diffUrl, { type: "module" });
}
