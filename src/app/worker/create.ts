import type { WorkerLike } from "./explainer.ts";
import url from "./worker.ts?worker&url";

/** Beside our own worker lies Monaco's, which finds the differences of two texts. */
const DIFF = /\bdiff-worker[\w.-]*$/;

/** The page's own Trusted Types policy: it lets these two addresses become workers, nothing else. */
const policy = window.trustedTypes?.createPolicy("app-worker", {
	createScriptURL(wanted) {
		if (wanted !== url && !DIFF.test(wanted)) throw new TypeError(`not our worker: ${wanted}`);
		return wanted;
	},
});

export function createWorker(wanted = url): WorkerLike {
	return new Worker(policy?.createScriptURL(wanted) ?? wanted, { type: "module" });
}
