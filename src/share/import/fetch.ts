import { isCommit, type Remote } from "./remote.ts";

/** Why a file of a public host is not to be had. */
type FetchFailure =
	/** The project is there, but no such file at this branch or commit. */
	| "not-found"
	/** The host says that one must sign in, or it shows no such project to strangers. */
	| "private"
	/** The host cannot be reached at all. */
	| "offline"
	| "too-large"
	/** The host answers, but not to other pages. */
	| "refused"
	/** The host answers with an error of its own, or asks for patience. */
	| "failed";

export type Fetched = { ok: true; bytes: Blob } | { ok: false; reason: FetchFailure };

type Fetch = typeof fetch;

/** Nothing that tells who is asking goes along. */
const ANONYMOUS: RequestInit = { credentials: "omit", referrerPolicy: "no-referrer" };

/** How many times larger than the text the answer may be that contains it. */
const AROUND = 4;

/** Fetches a file, at most `limit` bytes, counted as they come. */
export async function fetchRemote(remote: Remote, fetch: Fetch, limit: number): Promise<Fetched> {
	let last: Response | null = null;
	for (const source of remote.sources) {
		try {
			last = await fetch(source, ANONYMOUS);
		} catch {
			return { ok: false, reason: await whyUnreachable(source, fetch) };
		}
		if (last.status !== 404) break;
	}
	if (!last?.ok) return { ok: false, reason: await whyNot(last, remote, fetch) };
	const bytes = await read(last, remote.extract ? AROUND * limit : limit).catch(() => "offline" as const);
	if (typeof bytes === "string") return { ok: false, reason: bytes };
	if (!remote.extract) return { ok: true, bytes };
	const text = remote.extract(await bytes.text());
	if (text === null) return { ok: false, reason: "not-found" };
	const extracted = new Blob([text]);
	return extracted.size > limit ? { ok: false, reason: "too-large" } : { ok: true, bytes: extracted };
}

/** The address of the same file at the commit where its branch is now; null where the host does not tell. */
export async function pinRemote(remote: Remote, fetch: Fetch): Promise<string | null> {
	for (const { ask, accept, commit, page } of remote.pins) {
		try {
			const answer = await fetch(ask, { ...ANONYMOUS, ...(accept && { headers: { Accept: accept } }) });
			if (answer.ok) {
				const found = commit(await answer.text());
				return typeof found === "string" && isCommit(found) ? page(found) : null;
			}
			if (answer.status !== 404 && answer.status !== 422) return null;
		} catch {
			return null;
		}
	}
	return null;
}

/** A browser tells a refused answer from no answer only by asking once more without wanting to read it. */
async function whyUnreachable(source: string, fetch: Fetch): Promise<FetchFailure> {
	try {
		await fetch(source, { ...ANONYMOUS, mode: "no-cors" });
		return "refused";
	} catch {
		return "offline";
	}
}

async function whyNot(answer: Response | null, { project404 }: Remote, fetch: Fetch): Promise<FetchFailure> {
	const status = answer?.status ?? 0;
	// GitHub says so when a stranger has asked too often.
	if (answer?.headers.get("x-ratelimit-remaining") === "0") return "failed";
	if (status === 401 || status === 403) return "private";
	if (status !== 404 && status !== 410) return "failed";
	if (!project404) return "not-found";
	try {
		return (await fetch(project404, ANONYMOUS)).status === 404 ? "private" : "not-found";
	} catch {
		return "not-found";
	}
}

async function read(response: Response, limit: number): Promise<Blob | "too-large"> {
	const reader = response.body?.getReader();
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
		if (done || !value) return new Blob(chunks);
		length += value.length;
		if (length > limit) {
			reader?.cancel().catch(() => {});
			return "too-large";
		}
		chunks.push(value);
	}
}
