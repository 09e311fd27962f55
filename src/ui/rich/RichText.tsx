import type { ReactNode } from "react";
import type { Inline, Rich } from "../../model/rich.ts";
import { shortDigest } from "./digest.ts";

/** Where a link to a line of the reader's file goes. Without one it is an anchor to `#L6`, which works unscripted. */
export type GoToLine = (line: number) => void;

/** Formatted text as elements. What the reader typed stays text. */
export function RichText({ text, goTo }: { text: Rich; goTo?: GoToLine | undefined }): ReactNode {
	return text.map((inline, index) => <InlineText key={index} inline={inline} goTo={goTo} />);
}

function InlineText({ inline, goTo }: { inline: Inline; goTo?: GoToLine | undefined }): ReactNode {
	if (typeof inline === "string") return inline;
	if ("code" in inline) return <ShortCode text={inline.code} />;
	if ("strong" in inline)
		return (
			<strong>
				<RichText text={inline.strong} goTo={goTo} />
			</strong>
		);
	if ("em" in inline)
		return (
			<em>
				<RichText text={inline.em} goTo={goTo} />
			</em>
		);
	if ("line" in inline) return <LineLink line={inline.line} goTo={goTo} />;
	if (!/^https?:\/\//.test(inline.link)) return <RichText text={inline.text} goTo={goTo} />;
	return (
		<a href={inline.link} rel="noopener noreferrer" target="_blank">
			<RichText text={inline.text} goTo={goTo} />
		</a>
	);
}

/** Code in a sentence. A digest is cut, for it would fill the line and tell nothing. */
export function ShortCode({ text }: { text: string }) {
	const short = shortDigest(text);
	return <code title={short === text ? undefined : text}>{short}</code>;
}

/** The number of a line, leading there. */
export function LineLink({ line, goTo, label }: { line: number; goTo?: GoToLine | undefined; label?: string }) {
	return (
		<a
			className="line-link"
			href={`#L${line}`}
			onClick={
				goTo &&
				((event) => {
					event.preventDefault();
					event.stopPropagation();
					goTo(line);
				})
			}
		>
			{label ?? line}
		</a>
	);
}

/** The words without formatting: for names and announcements. */
export function plainText(text: Rich): string {
	return text
		.map((inline) => {
			if (typeof inline === "string") return inline;
			if ("code" in inline) return inline.code;
			if ("strong" in inline) return plainText(inline.strong);
			if ("em" in inline) return plainText(inline.em);
			if ("line" in inline) return String(inline.line);
			return plainText(inline.text);
		})
		.join("");
}
