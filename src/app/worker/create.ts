import type { WorkerLike } from "./explainer.ts";
import url from "./worker.ts?worker&url";

/** The page's own Trusted Types policy: it lets this one address become a worker, nothing else. */
const policy = window.trustedTypes?.createPolicy("app-worker", {
	createScriptURL(wanted) {
		if (wanted !== url) throw new TypeError(`not our worker: ${wanted}`);
		return wanted;
	},
});

export function createWorker(): WorkerLike {
	return new Worker(policy?.createScriptURL(url) ?? url, { type: "module" });
}
