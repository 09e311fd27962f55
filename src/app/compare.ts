import diffUrl from "../editor/monaco/diff-worker.ts?worker&url";
import { giveMonacoWords } from "../editor/monaco/words.ts";
import type { DiffHandle, DiffStart } from "../editor/types.ts";
import type { Language } from "../model/explanation.ts";
import { comparisonParts } from "../share/export/index.ts";
import { readAddress } from "../share/import/address.ts";
import { fetchRemote } from "../share/import/fetch.ts";
import { decodeLink, encodeLink, isTooLarge } from "../share/link.ts";
import type { CompareResult, CompareTools, ShareResult } from "../ui/props.ts";
import { FILE_LIMIT, openFile } from "./files.ts";
import type { WorkerLike } from "./worker/explainer.ts";

/** Milliseconds, with all that has to be fetched, until a comparison counts as lost. */
const LIMIT = 60_000;

/** Where two editors have room side by side; as in the style sheet. */
const WIDE = "(min-width: 721px)";

/** What the comparison needs of the page. */
export function compareTools(hire: (url?: string) => WorkerLike, root: string): CompareTools {
	return {
		compare: ({ before, after }, language) => compareTexts(hire, before, after, language),
		openDiff: (host, start, language) => openDiff(() => hire(diffUrl) as Worker, host, start, language),
		readSide,
		share: ({ before, after }) => shareComparison(root, before, after),
	};
}

/** Compares two texts in a worker of its own, so that the file on show never waits. Rejects where that fails. */
async function compareTexts(
	hire: () => WorkerLike,
	before: string,
	after: string,
	language: Language,
): Promise<CompareResult> {
	const worker = hire();
	try {
		const comparison = await new Promise<Parameters<typeof comparisonParts>[0]["comparison"]>((done, failed) => {
			const timer = setTimeout(() => failed(new Error("timeout")), LIMIT);
			const end = () => clearTimeout(timer);
			worker.onerror = worker.onmessageerror = () => {
				end();
				failed(new Error("the worker died"));
			};
			worker.onmessage = ({ data }) => {
				if (data.kind === "phase" || data.kind === "answer") return;
				end();
				if (data.kind === "comparison") done(data.comparison);
				else failed(new Error(data.message));
			};
			worker.postMessage({ id: 1, text: after, language, build: {}, before });
		});
		const named = (source: string) => ({ name: "Dockerfile", source });
		return comparisonParts({ comparison, language, before: named(before), after: named(after), link: null });
	} finally {
		worker.terminate();
	}
}

/** The text of what a reader brings for one side: a file, the address of a public one, a link; else null. */
async function readSide(brought: File | string): Promise<string | null> {
	if (typeof brought !== "string") {
		const opened = await openFile(brought);
		return opened.ok ? opened.text : null;
	}
	const remote = readAddress(brought.trim());
	if (remote) {
		const got = await fetchRemote(remote, (...request) => fetch(...request), FILE_LIMIT);
		const opened = got.ok ? await openFile(got.bytes) : null;
		return opened?.ok ? opened.text : null;
	}
	const fragment = /#v\d+\//.exec(brought.trim());
	if (!fragment) return null;
	const result = await decodeLink(brought.trim().slice(fragment.index));
	return result.ok ? result.shared.text : null;
}

/** Makes the link to a comparison and copies it. */
async function shareComparison(root: string, before: string, text: string): Promise<ShareResult> {
	if (isTooLarge({ text, before })) return { kind: "too-large" };
	const link = root + (await encodeLink({ text, before, from: 1, to: 1, view: "compare" }));
	try {
		await navigator.clipboard.writeText(link);
		return { kind: "copied", link, remote: false };
	} catch {
		return { kind: "shown", link, remote: false };
	}
}

/** Monaco's comparison in an element; null where plain text areas serve better. */
async function openDiff(
	hire: () => Worker,
	host: HTMLElement,
	start: DiffStart,
	language: Language,
): Promise<DiffHandle | null> {
	if (!matchMedia(WIDE).matches || matchMedia("(pointer: coarse)").matches) return null;
	// Before Monaco is loaded, which reads them once.
	await giveMonacoWords(language);
	return (await import("./diff.ts")).openDiff(host, start, hire);
}
