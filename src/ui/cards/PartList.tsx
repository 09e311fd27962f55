import { ChevronDown } from "lucide-react";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExplainedPart } from "../../model/explanation.ts";
import type { Span } from "../../model/span.ts";
import { type GoToLine, RichText } from "../rich/RichText.tsx";

/** How the list and the editor light up for one another. Absent where the text is only read. */
export interface Pointing {
	/** The part that is lit. */
	lit: ExplainedPart | null;
	onPoint(span: Span | null): void;
}

interface PartListProps {
	parts: readonly ExplainedPart[];
	goTo?: GoToLine | undefined;
	pointing?: Pointing | undefined;
	depth?: number;
}

/** More parts of one level than this are shown on request. */
const FIRST = 60;
/** A longer word stands above its sentence instead of beside it. */
const SHORT = 18;
const LONGEST = 160;

/** The words of a line with their sentences; parts of parts stand indented below. */
export const PartList = memo(function PartList({ parts, goTo, pointing, depth = 0 }: PartListProps) {
	const { t } = useTranslation();
	const [all, setAll] = useState(false);
	const shown = all ? parts : parts.slice(0, FIRST);
	return (
		<>
			<ul className="parts">
				{shown.map((part) => (
					<Part key={part.span.start} part={part} goTo={goTo} pointing={pointing} depth={depth} />
				))}
			</ul>
			{shown.length < parts.length && (
				<button type="button" className="button button-edge" onClick={() => setAll(true)}>
					{t("card.showParts", { count: parts.length - shown.length })}
				</button>
			)}
		</>
	);
});

function Part({ part, goTo, pointing, depth = 0 }: Omit<PartListProps, "parts"> & { part: ExplainedPart }) {
	const { t } = useTranslation();
	const [open, setOpen] = useState(true);
	const lit = pointing?.lit === part;
	const text = part.text.length > LONGEST ? `${part.text.slice(0, LONGEST)}…` : part.text;
	const word = oneLine(text);
	const classes = ["part", word.length > SHORT || part.parts.length > 0 ? "part-wide" : "", lit ? "part-lit" : ""];
	return (
		<li className={classes.filter(Boolean).join(" ")}>
			<div
				className="part-row"
				data-part={pointing && part.span.start}
				tabIndex={pointing && (lit ? 0 : -1)}
				onPointerEnter={pointing && (() => pointing.onPoint(part.span))}
				onPointerLeave={pointing && (() => pointing.onPoint(null))}
				onFocus={pointing && ((event) => event.target === event.currentTarget && pointing.onPoint(part.span))}
			>
				<div className="part-word">
					<code className={`tok tok-${part.role}`}>{word}</code>
					{pointing && part.parts.length > 0 && (
						<button
							type="button"
							className="part-fold"
							aria-expanded={open}
							aria-label={t(open ? "card.fold" : "card.unfold", { part: word.slice(0, 40) })}
							onClick={() => setOpen(!open)}
						>
							<ChevronDown size={14} aria-hidden />
						</button>
					)}
				</div>
				<div className="part-says">
					<p>
						<RichText text={part.what} goTo={goTo} />
					</p>
					{part.why.map((why, index) => (
						<p key={index}>
							<RichText text={why} goTo={goTo} />
						</p>
					))}
					{part.beware.map((beware, index) => (
						<p key={index} className="part-beware">
							<strong>{t("card.beware")}.</strong> <RichText text={beware} goTo={goTo} />
						</p>
					))}
				</div>
			</div>
			{open && part.parts.length > 0 && (
				<PartList parts={part.parts} goTo={goTo} pointing={pointing} depth={depth + 1} />
			)}
		</li>
	);
}

/** Continuations and indentation fold into one space. */
function oneLine(text: string): string {
	return text.replace(/[\\`]?\s*\r?\n\s*/g, " ");
}
