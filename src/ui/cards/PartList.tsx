import { ChevronDown } from "lucide-react";
import { memo, useState } from "react";
import type { Span } from "../../model/span.ts";
import { contains } from "../../model/span.ts";
import { flatTold, type ToldPart } from "../../model/told.ts";
import { type GoToLine, RichText } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";

/** How the list and the editor light up for one another. Absent where the text is only read. */
interface Pointing {
	/** The part that is lit. */
	lit: ToldPart | null;
	onPoint(span: Span | null): void;
}

interface PartListProps {
	parts: readonly ToldPart[];
	goTo?: GoToLine | undefined;
	pointing?: Pointing | undefined;
	/** Whether inner parts wait until they are asked for. */
	folded?: boolean;
}

/** More parts of one level than this are shown on request. */
const FIRST = 60;
/** A longer word stands above its sentence instead of beside it. */
const SHORT = 21;
const LONGEST = 90;

/** The words of a line with their sentences; parts of parts stand indented below. */
export const PartList = memo(function PartList({ parts, goTo, pointing, folded = false }: PartListProps) {
	const { t } = useTranslation();
	const [all, setAll] = useState(false);
	const shown = all ? parts : parts.slice(0, FIRST);
	// A part that stands alone is the list; its own parts fold instead.
	const alone = parts.filter(({ keyword }) => !keyword).length === 1;
	return (
		<>
			<ul className="parts">
				{/* Named by place, not by offset: every keystroke further up moves all offsets. */}
				{shown.map((told, index) => (
					<Part key={index} told={told} goTo={goTo} pointing={pointing} folded={folded} alone={alone} />
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

type PartProps = Omit<PartListProps, "parts"> & { told: ToldPart; alone: boolean };

function Part({ told, goTo, pointing, folded = false, alone }: PartProps) {
	const { t } = useTranslation();
	const [open, setOpen] = useState(!folded || alone);
	const { part, says, beware, parts } = told;
	const lit = pointing?.lit === told;
	const word = oneLine(part.text.length > LONGEST ? `${part.text.slice(0, LONGEST)}…` : part.text);
	const wide = word.length > SHORT || parts.length > 0;
	// What is pointed at in the editor must be there to be seen, and does not go again when the pointer does.
	if (!open && !lit && pointing?.lit && contains(part.span, pointing.lit.part.span)) setOpen(true);
	const classes = [
		"part",
		wide && "part-wide",
		lit && "part-lit",
		told.keyword && "part-keyword",
		part.role === "operator" && "part-quiet",
	];
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
					{pointing && parts.length > 0 && (
						<button
							type="button"
							className="part-fold"
							aria-expanded={open}
							aria-label={t(open ? "card.fold" : "card.unfold", { part: word.slice(0, 40) })}
							onClick={() => setOpen(!open)}
						>
							{!open && flatTold(parts).length}
							<ChevronDown size={14} aria-hidden />
						</button>
					)}
				</div>
				{says.length + beware.length > 0 && (
					<div className="part-says">
						{says.length > 0 && (
							<p>
								{says.map((sentence, index) => (
									<span key={index} className={index > 0 ? "part-why" : undefined}>
										{index > 0 && " "}
										<RichText text={sentence} goTo={goTo} />
									</span>
								))}
							</p>
						)}
						{beware.map((sentence, index) => (
							<p key={index} className="part-beware">
								<strong>{t("card.beware")}.</strong> <RichText text={sentence} goTo={goTo} />
							</p>
						))}
					</div>
				)}
			</div>
			{open && parts.length > 0 && <PartList parts={parts} goTo={goTo} pointing={pointing} folded={folded && alone} />}
		</li>
	);
}

/** The innermost part shown that covers the span, or null. */
export function toldAt(parts: readonly ToldPart[], span: Span): ToldPart | null {
	for (const told of parts) if (contains(told.part.span, span)) return toldAt(told.parts, span) ?? told;
	return null;
}

/** Continuations and indentation fold into one space. */
function oneLine(text: string): string {
	return text.replace(/[\\`]?\s*\r?\n\s*/g, " ");
}
