import { memo, useLayoutEffect, useRef } from "react";
import { TEXTAREA_ATTRIBUTES } from "../editor/textarea.ts";

interface EditorPlaceProps {
	/** The live editor's element; null while prerendering. */
	element: HTMLElement | null;
	/** What the prerendered text area holds and is called. */
	text: string;
	label: string;
}

/**
 * Where the editor lives. React draws the text area only while prerendering and never looks inside again: hydrating a
 * text area would set its value back to the prerendered one, and keystrokes made by then would be lost.
 */
export const EditorPlace = memo(function EditorPlace({ element, text, label }: EditorPlaceProps) {
	const place = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		if (element && element.parentElement !== place.current) place.current?.replaceChildren(element);
	}, [element]);
	return (
		<div
			ref={place}
			className="editor-place"
			suppressHydrationWarning
			// Made below from escaped text, and only while prerendering.
			dangerouslySetInnerHTML={{ __html: element ? emptyHTML() : prerendered(text, label) }}
		/>
	);
});

function emptyHTML(): string {
	return globalThis.window?.trustedTypes?.emptyHTML ?? "";
}

function prerendered(text: string, label: string): string {
	const attributes = Object.entries({ ...TEXTAREA_ATTRIBUTES, "aria-label": label })
		.map(([name, value]) => `${name}="${escapeHTML(value)}"`)
		.join(" ");
	// The parser drops one line feed at the start.
	return `<div class="editor-host"><textarea ${attributes}>\n${escapeHTML(text)}</textarea></div>`;
}

function escapeHTML(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
