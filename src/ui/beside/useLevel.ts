import type { Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { OutlineItem } from "../outline/outline.ts";
import type { EditorHandle } from "../props.ts";
import { type Columns, follow } from "./level.ts";

interface LevelInput {
	editor: EditorHandle;
	items: readonly OutlineItem[];
	/** The cards; those of `items` begin at `first`. */
	virtual: Virtualizer<HTMLDivElement, Element>;
	first: number;
	pane: RefObject<HTMLDivElement | null>;
	/** The card of the caret's line, or -1. */
	active: number;
	/** From 1. */
	caretLine: number;
}

/** How far the editor is scrolled, in pixels, until a card placed for the caret has slid to where scrolling alone puts it. */
const FORGET = 240;
/** At least so much of the caret's card stays in view, in pixels. */
const SHOWN = 240;

/**
 * Keeps cards and editor level. The pane that the reader scrolls leads, the other follows; a caret that moves brings its
 * card to the height of its line.
 */
export function useLevel({ editor, items, virtual, first, pane, active, caretLine }: LevelInput): void {
	const columns = useMemo<Columns>(
		() => ({
			count: items.length,
			left: (index) => editor.lineTop(items[index]?.line ?? 1),
			right: (index) => virtual.measurementsCache[index + first]?.start ?? 0,
			get leftHeight() {
				return editor.contentHeight();
			},
			get rightHeight() {
				return virtual.getTotalSize();
			},
			get ramp() {
				return editor.lineHeight * 2;
			},
		}),
		[editor, items, virtual, first],
	);
	const state = useRef({
		/** Where we scrolled to ourselves: such an event is not the reader's. */
		cards: -1,
		editor: -1,
		/** The card kept at a height of the window, until the reader scrolls. */
		anchor: null as { item: number } | null,
		shift: 0,
		shiftAt: 0,
		frame: 0,
	});

	const live = useRef({ columns, editor, pane, virtual, first, items });
	useLayoutEffect(() => {
		live.current = { columns, editor, pane, virtual, first, items };
	});

	const tools = useMemo(() => {
		const views = () => {
			const { editor, pane, columns } = live.current;
			const element = pane.current;
			return {
				left: { height: editor.contentHeight(), view: editor.viewHeight() },
				right: { height: columns.rightHeight, view: element?.clientHeight ?? 0 },
			};
		};
		const scrollCards = (top: number) => {
			const element = live.current.pane.current;
			if (!element) return;
			const limit = element.scrollHeight - element.clientHeight;
			const goal = Math.round(Math.min(Math.max(0, top), Math.max(0, limit)));
			state.current.cards = goal;
			if (Math.abs(element.scrollTop - goal) >= 1) element.scrollTop = goal;
		};
		const followed = () => {
			const { columns, editor } = live.current;
			const { left, right } = views();
			return follow(columns, "right", editor.scrollTop(), left, right);
		};
		const goalOf = (item: number) => {
			const { columns, editor, items } = live.current;
			const view = live.current.pane.current?.clientHeight ?? 0;
			const line = items[item]?.line ?? 1;
			const height = Math.min(live.current.virtual.measurementsCache[item + live.current.first]?.size ?? 0, SHOWN);
			const y = editor.lineTop(line) - editor.scrollTop();
			return columns.right(item) - Math.min(Math.max(0, y), Math.max(0, view - height));
		};
		/** Puts the anchor's card level, in a calm movement unless the reader wants none. */
		const settle = (calm: boolean) => {
			const held = state.current;
			cancelAnimationFrame(held.frame);
			const step = (share: number) => {
				const element = live.current.pane.current;
				if (!held.anchor || !element) return;
				const goal = goalOf(held.anchor.item);
				const left = goal - element.scrollTop;
				scrollCards(share >= 1 || Math.abs(left) < 2 ? goal : element.scrollTop + left * 0.35);
				if (share < 1) held.frame = requestAnimationFrame(() => step(share + 1 / 14));
				else {
					held.shift = element.scrollTop - followed();
					held.shiftAt = live.current.editor.scrollTop();
				}
			};
			step(calm && !matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 1);
		};
		return { scrollCards, followed, settle, views };
	}, []);

	// A document opens at its overview unless a line of it was asked for.
	const shown = useRef(1);
	useEffect(() => {
		if (active < 0 || shown.current === caretLine) return;
		shown.current = caretLine;
		state.current.anchor = { item: active };
		tools.settle(true);
	}, [active, caretLine, tools]);

	// Cards that turn out higher than estimated must not push the caret's card away.
	const total = virtual.getTotalSize();
	useEffect(() => {
		if (state.current.anchor) tools.settle(false);
	}, [total, tools]);

	useEffect(() => {
		return editor.onLayout(() => {
			const held = state.current;
			const top = editor.scrollTop();
			if (Math.abs(top - held.editor) < 1.5) return;
			held.editor = -1;
			if (held.anchor) {
				held.anchor = null;
				cancelAnimationFrame(held.frame);
			}
			const away = Math.abs(top - held.shiftAt);
			tools.scrollCards(tools.followed() + held.shift * Math.max(0, 1 - away / FORGET));
			if (away > FORGET) held.shift = 0;
		});
	}, [editor, tools]);

	useEffect(() => {
		const element = pane.current;
		if (!element) return;
		const onScroll = () => {
			const held = state.current;
			if (Math.abs(element.scrollTop - held.cards) < 1.5) return;
			held.cards = -1;
			held.anchor = null;
			held.shift = 0;
			cancelAnimationFrame(held.frame);
			const { left, right } = tools.views();
			const goal = follow(live.current.columns, "left", element.scrollTop, right, left);
			held.editor = goal;
			live.current.editor.scrollTo(goal);
			held.editor = live.current.editor.scrollTop();
		};
		element.addEventListener("scroll", onScroll, { passive: true });
		return () => element.removeEventListener("scroll", onScroll);
	}, [pane, tools]);
}
