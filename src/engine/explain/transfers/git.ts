/** What the address of a Git repository names, as BuildKit reads it. */
export interface GitSource {
	/** The address without what chooses a part of it. */
	repository: string;
	/** A branch, a tag or a commit; null: the default branch. */
	ref: string | null;
	/** The directory inside the repository; null: all of it. */
	directory: string | null;
}

/** Reads `address#ref:directory`, and `address?ref=…&subdir=…` of newer frontends. */
export function gitSource(address: string): GitSource {
	const [, plain = "", query = "", fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(address) ?? [];
	const [ref = "", directory = ""] = fragment.split(/:(.*)/s);
	const asked = new Map<string, string>();
	for (const pair of query.split("&")) {
		const [name = "", value = ""] = pair.split(/=(.*)/s);
		asked.set(name, value);
	}
	const named = ["commit", "tag", "branch", "ref"].flatMap((name) => asked.get(name) ?? []);
	return {
		repository: plain,
		ref: ref || named[0] || null,
		directory: directory || asked.get("subdir") || null,
	};
}

/** Whether a name of a commit is a whole hash, which never names anything else. */
export function isCommit(ref: string): boolean {
	return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(ref);
}
