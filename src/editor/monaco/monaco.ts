import { KeyCode, editor as monaco } from "monaco-editor/editor";
import type { Explanation } from "../../model/explanation.ts";
import type { Span } from "../../model/span.ts";
import { Lines, severalLines } from "../lines.ts";
import type { Editor, EditorEvents, EditorState } from "../types.ts";
import "./monaco.css";
import { colourDecorations, lastingDecorations, rangeOf } from "./decorations.ts";
import { editorOptions, type Look } from "./options.ts";
import { provide } from "./providers.ts";
import { LANGUAGE_ID, themeName } from "./setup.ts";

export interface MonacoStart {
	/** What an earlier editor hands over. */
	state: EditorState;
	/** The text before the reader changed anything: undoing leads back to it. */
	before: string;
	label: string;
	dark: boolean;
	look: Look;
}

/** Monaco inside `host`, which it fills. It is ready, with text, selection, scroll position and focus, on return. */
export function createMonaco(host: HTMLElement, start: MonacoStart, events: EditorEvents): Editor {
	const model = monaco.createModel(start.before, LANGUAGE_ID);
	// The editor's own option comes too late for a model that exists already.
	model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
	const view = monaco.create(host, { ...editorOptions(start.look, start.label), model, theme: themeName(start.dark) });
	let explanation: Explanation | null = null;
	let fresh = false;
	let coloured = { first: 0, last: -1 };
	const colours = view.createDecorationsCollection();
	const lasting = view.createDecorationsCollection();
	const lit = view.createDecorationsCollection();
	const chosen = view.createDecorationsCollection();
	const provided = provide(model, () => (fresh ? explanation : null), events);

	const replace = (text: string) => {
		view.pushUndoStop();
		model.setEOL(/\r\n/.test(text) ? monaco.EndOfLineSequence.CRLF : monaco.EndOfLineSequence.LF);
		view.executeEdits("replace", [{ range: model.getFullModelRange(), text, forceMoveMarkers: true }]);
		view.pushUndoStop();
	};

	const paint = (always: boolean) => {
		if (!explanation || !fresh) return;
		const visible = view.getVisibleRanges();
		const from = visible[0]?.startLineNumber ?? 1;
		const to = visible.at(-1)?.endLineNumber ?? from;
		if (!always && coloured.first <= from && to <= coloured.last) return;
		const { list, ...lines } = colourDecorations(model, explanation, from, to);
		coloured = lines;
		colours.set(list);
	};

	if (start.state.text !== start.before) replace(start.state.text);
	const from = model.getPositionAt(start.state.selectionStart);
	const to = model.getPositionAt(start.state.selectionEnd);
	view.setSelection({
		startLineNumber: from.lineNumber,
		startColumn: from.column,
		endLineNumber: to.lineNumber,
		endColumn: to.column,
	});
	// The editor before did not wrap: the same line stays on top, and a caret in sight stays in sight.
	const above = start.state.scrollTop / start.look.lineHeight;
	const topLine = Math.floor(above);
	const topOf = (line: number) => view.getTopForLineNumber(Math.min(line, model.getLineCount()));
	view.setScrollTop(topOf(topLine + 1) - topOf(1) + (above - topLine) * start.look.lineHeight);
	const caretAt = to.lineNumber - 1 - above;
	if (caretAt >= 0 && caretAt < host.clientHeight / start.look.lineHeight) view.revealLine(to.lineNumber);
	if (start.state.focused) view.focus();
	// F1 and Escape belong to the page.
	view.addCommand(KeyCode.F1, () => {});

	view.onDidChangeModelContent(() => {
		fresh = false;
		events.text(model.getValue());
	});
	view.onDidChangeCursorPosition(({ position }) => events.caret(position.lineNumber));
	view.onDidChangeCursorSelection(({ selection }) => {
		const [start, end] = [selection.getStartPosition(), selection.getEndPosition()].map((at) => model.getOffsetAt(at));
		events.lines(severalLines(new Lines(model.getValue()), start ?? 0, end ?? 0, model.getValueLength()));
	});
	const numberOf = ({ target }: monaco.IEditorMouseEvent) =>
		target.type === monaco.MouseTargetType.GUTTER_LINE_NUMBERS ? target.position.lineNumber : null;
	let pressed = 0;
	view.onMouseDown((mouse) => {
		const line = mouse.event.leftButton ? numberOf(mouse) : null;
		pressed = line ?? 0;
		if (line === null) return;
		events.number(line, mouse.event.shiftKey);
	});
	view.onMouseUp(() => {
		pressed = 0;
	});
	view.onMouseMove((mouse) => {
		const { target } = mouse;
		const over = pressed > 0 && mouse.event.buttons & 1 ? numberOf(mouse) : null;
		if (over !== null && over !== pressed) {
			pressed = over;
			events.number(over, true);
		}
		const onText = target.type === monaco.MouseTargetType.CONTENT_TEXT && target.position;
		events.point(onText ? model.getOffsetAt(onText) : null);
	});
	view.onMouseLeave(() => events.point(null));
	view.onDidScrollChange(() => paint(false));
	view.onDidLayoutChange(() => paint(false));

	const lineHeight = view.getOption(monaco.EditorOption.lineHeight);
	const clamp = (line: number) => Math.min(Math.max(line, 1), model.getLineCount());

	return {
		kind: "monaco",
		lineHeight,
		lineTop: (line) => view.getTopForLineNumber(clamp(line)),
		topLine() {
			const first = view.getVisibleRanges()[0]?.startLineNumber ?? 1;
			const hidden = view.getScrollTop() - view.getTopForLineNumber(first);
			return hidden > lineHeight / 2 ? clamp(first + 1) : first;
		},
		scrollTop: () => view.getScrollTop(),
		scrollTo: (top) => view.setScrollTop(top, monaco.ScrollType.Immediate),
		contentHeight: () => view.getContentHeight(),
		viewHeight: () => view.getLayoutInfo().height,
		revealLine: (line) => view.revealLine(clamp(line), monaco.ScrollType.Immediate),
		focus: () => view.focus(),
		onLayout(listener) {
			const stops = [
				view.onDidScrollChange(listener),
				view.onDidLayoutChange(listener),
				view.onDidContentSizeChange(listener),
				view.onDidChangeHiddenAreas(listener),
			];
			return () => {
				for (const stop of stops) stop.dispose();
			};
		},
		text: () => model.getValue(),
		setText(text, line = 1) {
			replace(text);
			view.setPosition({ lineNumber: clamp(line), column: 1 });
			view.revealLineInCenterIfOutsideViewport(clamp(line), monaco.ScrollType.Immediate);
		},
		edit(edits) {
			view.pushUndoStop();
			const changes = edits.map(({ span, text }) => ({ range: rangeOf(model, span.start, span.end), text }));
			view.executeEdits("fix", changes);
			view.pushUndoStop();
		},
		caretLine: () => view.getPosition()?.lineNumber ?? 1,
		setCaret(line) {
			view.setPosition({ lineNumber: clamp(line), column: 1 });
			view.revealLine(clamp(line), monaco.ScrollType.Immediate);
		},
		setExplanation(next) {
			explanation = next;
			fresh = next !== null;
			if (next) {
				lasting.set(lastingDecorations(model, next));
				paint(true);
			} else {
				lasting.clear();
				colours.clear();
			}
			provided.refresh();
		},
		highlight(span: Span | null) {
			if (!span || !fresh) lit.clear();
			else lit.set([{ range: rangeOf(model, span.start, span.end), options: { inlineClassName: "lit" } }]);
		},
		choose(lines) {
			if (!lines) return chosen.clear();
			const options = { isWholeLine: true, className: "chosen", lineNumberClassName: "chosen-number" };
			const range = {
				startLineNumber: clamp(lines.from),
				endLineNumber: clamp(lines.to),
				startColumn: 1,
				endColumn: 1,
			};
			chosen.set([{ range, options }]);
		},
		setLabel: (ariaLabel) => view.updateOptions({ ariaLabel }),
		setDark: (dark) => monaco.setTheme(themeName(dark)),
		state: () => selectionState(view, model),
		dispose() {
			provided.dispose();
			view.dispose();
			model.dispose();
		},
	};
}

function selectionState(view: monaco.IStandaloneCodeEditor, model: monaco.ITextModel): EditorState {
	const selection = view.getSelection();
	return {
		text: model.getValue(),
		selectionStart: selection ? model.getOffsetAt(selection.getStartPosition()) : 0,
		selectionEnd: selection ? model.getOffsetAt(selection.getEndPosition()) : 0,
		scrollTop: view.getScrollTop(),
		focused: view.hasTextFocus(),
	};
}
