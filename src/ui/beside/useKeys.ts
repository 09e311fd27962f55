import { type RefObject, useEffect, useRef, useState } from "react";
import type { Span } from "../../model/span.ts";
import { flatTold, toldParts } from "../../model/told.ts";
import type { OutlineItem } from "../outline/outline.ts";
import type { Actions, EditorHandle } from "../props.ts";
import { plainText } from "../rich/RichText.tsx";

interface KeysInput {
	items: readonly OutlineItem[];
	active: number;
	highlight: Span | null;
	pane: RefObject<HTMLDivElement | null>;
	editor: EditorHandle;
	actions: Actions;
}

/**
 * The keyboard's way through the explanation: Alt+] and Alt+[ for instructions, Alt+. and Alt+, for parts (by place of
 * the key, whatever the layout), F6 between editor and cards, arrows inside the cards. Returns what to announce.
 */
export function useKeys(input: KeysInput): string {
	const [announced, setAnnounced] = useState("");
	const live = useRef(input);
	useEffect(() => {
		live.current = input;
	});

	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			const { pane, editor } = live.current;
			const inCards = pane.current?.contains(document.activeElement) ?? false;
			const done =
				command(event, inCards) ??
				(event.key === "F6" && !event.altKey && !event.ctrlKey ? (inCards ? () => editor.focus() : focusCard) : null);
			if (!done) return;
			event.preventDefault();
			event.stopPropagation();
			done();
		};
		const command = (event: KeyboardEvent, inCards: boolean) => {
			if (event.ctrlKey || event.metaKey || event.shiftKey) return null;
			if (event.altKey) {
				if (event.code === "BracketRight") return () => toInstruction(1);
				if (event.code === "BracketLeft") return () => toInstruction(-1);
				if (event.code === "Period") return () => toPart(1, inCards);
				if (event.code === "Comma") return () => toPart(-1, inCards);
			} else if (inCards && document.activeElement?.closest(".part-row, [data-card]")) {
				if (event.key === "ArrowDown") return () => toPart(1, true);
				if (event.key === "ArrowUp") return () => toPart(-1, true);
				if (event.key === "Escape") return () => live.current.editor.focus();
			}
			return null;
		};
		const focusCard = () => {
			const { pane, items, active } = live.current;
			const line = items[Math.max(0, active)]?.line;
			const target = pane.current?.querySelector<HTMLElement>(`[data-card="${line}"]`) ?? pane.current;
			target?.focus({ preventScroll: target === pane.current });
		};
		const toInstruction = (step: 1 | -1) => {
			const { items, active, actions, pane } = live.current;
			const item = items[Math.min(items.length - 1, Math.max(0, active + step))];
			if (!item) return;
			const moves = pane.current?.contains(document.activeElement);
			actions.onHighlight(null);
			actions.onCaret(item.line);
			if (moves) requestAnimationFrame(() => requestAnimationFrame(focusCard));
			if (item.kind === "instruction") setAnnounced(`${item.line}: ${plainText(item.instruction.what)}`);
			if (item.kind === "directive") setAnnounced(`${item.line}: ${plainText(item.directive.what)}`);
		};
		const toPart = (step: 1 | -1, inCards: boolean) => {
			const { items, active, highlight, actions, pane } = live.current;
			const item = items[active];
			if (!item || item.kind === "comments") return;
			const note = item.kind === "instruction" ? item.instruction : item.directive;
			const list = flatTold(toldParts(note)).map(({ part }) => part);
			const now = list.findIndex(
				(part) => highlight && part.span.start === highlight.start && part.span.end === highlight.end,
			);
			const next =
				list[now < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, now + step))];
			if (!next) return;
			actions.onHighlight(next.span);
			setAnnounced(inCards ? "" : `${next.text.slice(0, 80)}: ${plainText(next.what)}`);
			requestAnimationFrame(() => {
				const rows = pane.current?.querySelectorAll<HTMLElement>(`[data-part="${next.span.start}"]`) ?? [];
				const row = [...rows].find((one) => one.parentElement?.classList.contains("part-lit")) ?? rows[0];
				if (inCards) row?.focus();
				else row?.scrollIntoView({ block: "nearest" });
			});
		};
		// Before the editor sees the key.
		window.addEventListener("keydown", onKey, { capture: true });
		return () => window.removeEventListener("keydown", onKey, { capture: true });
	}, []);
	return announced;
}
