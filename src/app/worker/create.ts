import url from "./worker.ts?worker&url";

/** The page's own Trusted Types policy: it lets this one address become a worker, nothing else. */
const policy = window.trustedTypes?.createPolicy("app-worker", {
	createScriptURL(wanted) {
		if (wanted !== url) throw new TypeError(`not our worker: ${wanted}`);
		return wanted;
	},
});

export function createWorker(): Worker {
	return new Worker((policy?.createScriptURL(url) as unknown as string | undefined) ?? url, { type: "module" });
}
