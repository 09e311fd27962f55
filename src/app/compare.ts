import diffUrl from "../editor/monaco/diff-worker.ts?worker&url";
import { giveMonacoWords } from "../editor/monaco/words.ts";
import type { DiffHandle, DiffStart } from "../editor/types.ts";
import type { Language } from "../model/explanation.ts";
import { comparisonParts, comparisonToMarkdown, comparisonToText } from "../share/export/index.ts";
import { addressOf, readAddress } from "../share/import/address.ts";
import { fetchRemote } from "../share/import/fetch.ts";
import { decodeLink, encodeComparison, isLink, isTooLarge } from "../share/link.ts";
import type { Compared, CompareResult, CompareTools, SideResult } from "../ui/props.ts";
import { FILE_LIMIT, type Opened, openFile } from "./files.ts";
import { COMPARE_ADDRESS, keepComparison } from "./kept.ts";
import type { WorkerLike } from "./worker/explainer.ts";
import type { Response } from "./worker/protocol.ts";

/** Milliseconds, with all that has to be fetched, until a comparison counts as lost. */
const LIMIT = 60_000;

/** Where two editors have room side by side; as in the style sheet. */
const WIDE = "(min-width: 721px)";

/** What the comparison needs of the page. */
export function compareTools(hire: (url?: string) => WorkerLike, root: string): CompareTools {
	return {
		compare: (texts, language) => compareTexts(hire, texts, language, root),
		openDiff: (host, start, language) => openDiff(() => hire(diffUrl) as Worker, host, start, language),
		readSide,
		keep,
	};
}

/** Compares two texts in a worker of its own, so that the file on show never waits. Rejects where that fails. */
async function compareTexts(
	hire: () => WorkerLike,
	{ before, after }: Compared,
	language: Language,
	root: string,
): Promise<CompareResult> {
	const worker = hire();
	try {
		const { comparison, colours } = await new Promise<Extract<Response, { kind: "comparison" }>>((done, failed) => {
			const timer = setTimeout(() => failed(new Error("timeout")), LIMIT);
			const end = () => clearTimeout(timer);
			worker.onerror = worker.onmessageerror = () => {
				end();
				failed(new Error("the worker died"));
			};
			worker.onmessage = ({ data }) => {
				if (data.kind === "phase" || data.kind === "answer") return;
				end();
				if (data.kind === "comparison") done(data);
				else failed(new Error(data.message));
			};
			worker.postMessage({ id: 1, text: after, language, build: {}, before });
		});
		const named = (source: string) => ({ name: "Dockerfile", source });
		const compared = { comparison, language, before: named(before), after: named(after), link: null };
		return {
			...comparisonParts(compared),
			compared: { before, after },
			colours,
			async print(format) {
				const link = isTooLarge({ text: after, before }) ? null : root + (await encodeComparison(before, after));
				return (format === "markdown" ? comparisonToMarkdown : comparisonToText)({ ...compared, link });
			},
		};
	} finally {
		worker.terminate();
	}
}

/** Keeps what the reader compares; the link that it came from describes it no longer. */
function keep(texts: Compared): void {
	keepComparison(texts);
	if (location.hash !== COMPARE_ADDRESS) history.replaceState(history.state, "", COMPARE_ADDRESS);
}

/** The text of what a reader brings for one side: a file, the address of a public one, a link. */
async function readSide(brought: File | string): Promise<SideResult> {
	if (typeof brought !== "string") return opened(await openFile(brought));
	const given = brought.trim();
	const fragment = given.slice(Math.max(given.indexOf("#"), 0));
	const remote = readAddress(addressOf(fragment) ?? given);
	if (remote) {
		const got = await fetchRemote(remote, (...request) => fetch(...request), FILE_LIMIT);
		return got.ok ? opened(await openFile(got.bytes)) : { ok: false, reason: `from.${got.reason}` };
	}
	if (!isLink(fragment)) return { ok: false, reason: "unread" };
	const result = await decodeLink(fragment);
	return result.ok ? { ok: true, text: result.shared.text } : { ok: false, reason: `notice.${result.reason}` };
}

function opened(file: Opened): SideResult {
	if (file.ok) return file;
	return { ok: false, reason: file.reason === "too-large" ? "from.too-large" : "from.not-text" };
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
