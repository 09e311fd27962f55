import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ExplainedPart } from "../../model/explanation.ts";
import type { Span } from "../../model/span.ts";
import { segments } from "./segments.ts";

/** More of one instruction is not shown on a card; the editor has all of it. */
const LIMIT = 3000;

interface CodeProps {
	source: string;
	span: Span;
	parts: readonly ExplainedPart[];
	/** What is pointed at, there or here. */
	lit?: Span | null;
	onPoint?: ((span: Span | null) => void) | undefined;
}

/** The reader's words in the colours of their roles. */
export function Code({ source, span, parts, lit, onPoint }: CodeProps) {
	const { t } = useTranslation("page");
	const pieces = useMemo(() => segments(source, span, parts, LIMIT), [source, span, parts]);
	const hidden = span.end - span.start - LIMIT;
	return (
		<pre className="code" onPointerLeave={onPoint && (() => onPoint(null))}>
			<code>
				{pieces.map((piece) => (
					<span
						key={piece.span.start}
						className={className(piece.role, lit, piece.span)}
						onPointerEnter={onPoint && (() => onPoint(piece.part?.span ?? null))}
					>
						{piece.text}
					</span>
				))}
				{hidden > 0 && <span className="tok-comment"> {t("card.cut", { count: hidden })}</span>}
			</code>
		</pre>
	);
}

function className(role: string | null, lit: Span | null | undefined, span: Span): string | undefined {
	const isLit = lit && lit.start <= span.start && span.end <= lit.end;
	const names = [role && `tok-${role}`, isLit && "lit"].filter(Boolean).join(" ");
	return names || undefined;
}
