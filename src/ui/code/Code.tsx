import { useMemo, useState } from "react";
import type { ExplainedPart, Explanation } from "../../model/explanation.ts";
import type { Span } from "../../model/span.ts";
import { useTranslation } from "../words.ts";
import { segments } from "./segments.ts";

/** More of one instruction is not shown on a card; the editor has all of it. */
const LIMIT = 3000;

interface CodeProps {
	source: string;
	span: Span;
	parts: readonly ExplainedPart[];
	/** Those inside the instruction. */
	comments?: Explanation["comments"];
	/** What is pointed at, there or here. */
	lit?: Span | null;
	onPoint?: ((span: Span | null) => void) | undefined;
	/** How many lines it has, where only the first are to be shown until more is asked for: the whole stands in the editor. */
	lines?: number;
}

/** Of a short one so many lines are shown; one that has hardly more is shown in full. */
const SHORT_LINES = 6;

/** The reader's words in the colours of their roles. */
export function Code({ source, span, parts, comments, lit, onPoint, lines = 1 }: CodeProps) {
	const { t } = useTranslation("page");
	const [all, setAll] = useState(false);
	const clamped = lines > SHORT_LINES + 2;
	const pieces = useMemo(() => segments(source, span, parts, LIMIT, comments), [source, span, parts, comments]);
	const hidden = span.end - span.start - LIMIT;
	return (
		<div className={clamped && !all ? "code-place code-short" : "code-place"}>
			<pre className="code" onPointerLeave={onPoint && (() => onPoint(null))}>
				<code>
					{pieces.map((piece, index) => (
						<span
							key={index}
							className={className(piece.role, lit, piece.span)}
							onPointerEnter={onPoint && (() => onPoint(piece.part?.span ?? null))}
						>
							{piece.text}
						</span>
					))}
					{hidden > 0 && <span className="tok-comment"> {t("card.cut", { count: hidden })}</span>}
				</code>
			</pre>
			{clamped && (
				<button type="button" className="code-more" aria-expanded={all} onClick={() => setAll(!all)}>
					{t(all ? "card.lessCode" : "card.moreCode", { count: lines })}
				</button>
			)}
		</div>
	);
}

function className(role: string | null, lit: Span | null | undefined, span: Span): string | undefined {
	const isLit = lit && lit.start <= span.start && span.end <= lit.end;
	const names = [role && `tok-${role}`, isLit && "lit"].filter(Boolean).join(" ");
	return names || undefined;
}
