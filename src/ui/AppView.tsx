import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { DialogName } from "./dialogs/Dialogs.tsx";
import { DropOverlay } from "./drop/DropOverlay.tsx";
import { EmptyState } from "./empty/EmptyState.tsx";
import { Header } from "./header/Header.tsx";
import { Notices } from "./notices/Notices.tsx";
import type { AppViewProps } from "./props.ts";
import { useCovered } from "./questions/useCovered.ts";
import { ReadArticle } from "./read/ReadArticle.tsx";
import { usePrinting } from "./read/usePrinting.ts";
import { useTranslation } from "./words.ts";

const BesideView = lazy(() => import("./beside/BesideView.tsx"));
const CompareView = lazy(() => import("./compare/CompareView.tsx"));
const Dialogs = lazy(() => import("./dialogs/Dialogs.tsx"));
const QuestionView = lazy(() => import("./questions/QuestionView.tsx"));

/** The whole page. The article stands in the cards' place until scripts run, so it can be read before and without. */
export function AppView(props: AppViewProps) {
	const { view, text, explanation, notice, question, compare, status, from, editorSlot, actions } = props;
	const { t } = useTranslation();
	const [dialog, setDialog] = useState<DialogName | null>(null);
	const [folded, setFolded] = useState(false);

	const covered = question !== null || compare !== null;
	const main = useCovered(covered);
	/** Opens a dialog whose words are not there at first. */
	const open = useCallback(
		(late: "share" | "keys") =>
			actions.loadWords().then(
				() => setDialog(late),
				() => {},
			),
		[actions],
	);
	const anywhere = view === "read" || text.trim() === "" || covered;
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			const control = event.ctrlKey || event.metaKey;
			if (event.key === "?" && !isField(event.target) && !control) open("keys");
			if (asksForSearch(event, control)) {
				event.preventDefault();
				setDialog("search");
			}
		};
		// Before Monaco, whose search has a use for this key.
		const onLink = (event: KeyboardEvent) => {
			if (event.code !== "KeyL" || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || covered) return;
			event.preventDefault();
			event.stopPropagation();
			actions.onLink(null).then(
				(copied) => void (copied || open("share")),
				() => {},
			);
		};
		// Where no editor is in sight, or nothing in it, a copied file may be pasted anywhere.
		const onPaste = (event: ClipboardEvent) => {
			if (compare) return;
			const pasted = event.clipboardData?.getData("text/plain") ?? "";
			if (FILE_ADDRESS.test(pasted)) {
				const inEditor = event.target instanceof Element && event.target.closest(".editor-place");
				if (inEditor && text.trim() !== "") return actions.onAddress(pasted.trim());
				if (inEditor || !isField(event.target)) {
					event.preventDefault();
					event.stopPropagation();
					actions.onFrom(pasted.trim());
					return;
				}
			}
			if (isField(event.target) || pasted.trim() === "" || !anywhere) return;
			event.preventDefault();
			actions.onText(pasted);
		};
		window.addEventListener("keydown", onKey);
		window.addEventListener("keydown", onLink, { capture: true });
		// Before the editor puts an address where a text is to be.
		window.addEventListener("paste", onPaste, { capture: true });
		return () => {
			window.removeEventListener("keydown", onKey);
			window.removeEventListener("keydown", onLink, { capture: true });
			window.removeEventListener("paste", onPaste, { capture: true });
		};
	}, [actions, anywhere, text, compare, covered, open]);

	return (
		<div className="app" data-editor={folded && text ? "folded" : "shown"}>
			<a className="skip" href="#explanation">
				{t("skip")}
			</a>
			<Header
				{...props}
				onSearch={() => setDialog("search")}
				onShare={() => open("share")}
				onKeys={() => open("keys")}
				onTake={() => setDialog("take")}
			/>
			<Notices notice={notice} status={status} stale={explanation !== null} actions={actions} />
			<main className="main" ref={main} inert={covered} data-covered={covered ? "" : undefined}>
				<section className="editor-pane" aria-label={t("editor.label")}>
					<div className="editor-slot">{editorSlot}</div>
					{text === "" && (
						<p className="editor-hint" aria-hidden>
							{t("editor.hint")}
						</p>
					)}
					<button
						type="button"
						className="button editor-toggle"
						aria-expanded={!folded}
						hidden={!text}
						onClick={() => setFolded(!folded)}
					>
						{t(folded ? "editor.show" : "editor.hide")}
					</button>
				</section>
				<section className="pane" id="explanation" tabIndex={-1} aria-label={t("explanation")}>
					<Shown {...props} />
				</section>
			</main>
			{compare && (
				<Suspense>
					<CompareView {...props} compare={compare} />
				</Suspense>
			)}
			{question !== null && !compare && (
				<Suspense>
					<QuestionView {...props} question={question} />
				</Suspense>
			)}
			{!compare && <DropOverlay onOpenFile={actions.onOpenFile} />}
			{(dialog ?? from) !== null && (
				<Suspense>
					<Dialogs {...props} dialog={dialog} onClose={() => setDialog(null)} />
				</Suspense>
			)}
		</div>
	);
}

/** A paste of nothing but an address on one of the hosts that files can be fetched from. */
const FILE_ADDRESS =
	/^\s*(?:https?:\/\/)?(?:(?:www\.|gist\.)?github\.com|(?:raw|gist)\.githubusercontent\.com|gitlab\.com|codeberg\.org)\/\S+\/\S+\s*$/i;

/** The slash where nothing is typed, Ctrl+K everywhere but in Monaco, where it begins commands. */
function asksForSearch(event: KeyboardEvent, control: boolean): boolean {
	if (event.altKey || event.defaultPrevented) return false;
	if (!control) return event.key === "/" && !isField(event.target);
	return event.code === "KeyK" && !(event.target instanceof Element && event.target.closest(".monaco-editor"));
}

/** Whether keys and pasted text go into an element of its own. */
function isField(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
	);
}

/** What the right side has to say about the text as it is. */
function Shown(props: AppViewProps): ReactNode {
	const { view, text, status, explanation, editor, caretLine, highlight, examples, actions } = props;
	const { build: options, buildOpen: open } = props;
	const { chosen, notes, noting, arrival } = props;
	const { onCaret, onBuild, onBuildOpen } = actions;
	const marks = useMemo(() => ({ chosen, notes, noting, actions }), [chosen, notes, noting, actions]);
	const build = { options, open, onBuild, onOpen: onBuildOpen };
	// The text may be ahead of its explanation; they belong together when an explanation arrives.
	const [explained, setExplained] = useState({ explanation, text });
	if (explained.explanation !== explanation) setExplained({ explanation, text });
	const source = explained.text;
	const printing = usePrinting();
	const goTo = useCallback(
		(line: number) => {
			onCaret(line);
			sectionOf(line)?.scrollIntoView();
		},
		[onCaret],
	);
	// A link leads to its line: the cards follow the caret, the article is scrolled there.
	const arrived = explanation !== null && view === "read" ? arrival : null;
	useEffect(() => {
		if (arrived) sectionOf(arrived.line)?.scrollIntoView();
	}, [arrived]);
	if (text.trim() === "")
		return <EmptyState examples={examples} onExample={actions.onExample} onFrom={() => actions.onFrom("")} />;
	if (!explanation && (status === "failed" || status === "timeout")) return null;
	if (!explanation)
		return (
			<div className="skeleton" aria-hidden>
				<i />
				<i />
				<i />
			</div>
		);
	const article = (
		<ReadArticle
			explanation={explanation}
			source={source}
			goTo={editor ? goTo : undefined}
			onFix={editor ? actions.onFix : undefined}
			line={caretLine}
			build={editor ? build : undefined}
			marks={editor ? marks : undefined}
			whole={printing}
		/>
	);
	if (view === "read" || !editor) return article;
	return (
		<Suspense fallback={article}>
			{printing && <div className="print-only">{article}</div>}
			<BesideView
				explanation={explanation}
				source={source}
				editor={editor}
				caretLine={caretLine}
				highlight={highlight}
				build={build}
				marks={marks}
				actions={actions}
			/>
		</Suspense>
	);
}

/** The article's section that a line belongs to. */
function sectionOf(line: number): HTMLElement | null {
	for (let start = line; start > 0; start--) {
		const section = document.getElementById(`L${start}`);
		if (section) return section;
	}
	return null;
}
