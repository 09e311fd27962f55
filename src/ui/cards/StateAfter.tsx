import { ChevronRight } from "lucide-react";
import { useMemo, useState } from "react";
import type { ExplainedInstruction, ExplainedStage } from "../../model/explanation.ts";
import { Place } from "../overview/Place.tsx";
import { type GoToLine, LineLink } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";
import { type StateRow, stateRows } from "./state-rows.ts";

interface StateAfterProps {
	instruction: ExplainedInstruction;
	stages: readonly ExplainedStage[];
	goTo: GoToLine;
}

/** Values of a row that are shown before the rest is counted. */
const MOST = 12;
/** Rows that the fold shows closed. */
const IN_SHORT = 3;
/** Of a longer value this much is shown. */
const LONGEST = 80;

/** Stays as the reader left it from line to line. */
let unfolded = false;

/** What holds after the line, folded to what it changed. */
export default function StateAfter({ instruction, stages, goTo }: StateAfterProps) {
	const { t } = useTranslation();
	const stage = stages[instruction.stage ?? -1] ?? null;
	const rows = useMemo(() => stateRows(instruction, stage), [instruction, stage]);
	const [open, setOpen] = useState(unfolded);
	if (rows.length === 0) return null;
	const { files } = instruction;
	const toggle = (now: boolean) => {
		unfolded = now;
		setOpen(now);
	};
	const short = rows.filter(({ label, changed }) => changed || label === "workdir" || label === "user");
	return (
		<details className="after" open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
			<summary>
				<ChevronRight size={14} aria-hidden />
				<span className="after-title">{t("state.title")}</span>
				{!open &&
					short.slice(0, IN_SHORT).map((row) => (
						<span key={row.label} className={row.changed ? "after-short after-changed" : "after-short"}>
							{t(`state.${row.label}`)} <code>{cut(row.values[0]?.text ?? "", 32)}</code>
							{row.values.length > 1 && ` +${row.values.length - 1}`}
						</span>
					))}
				{!open && files.length > 0 && (
					<span className="after-short after-changed">{t("state.filesCount", { count: files.length })}</span>
				)}
			</summary>
			{open && (
				<dl>
					{stages.length > 1 && stage && (
						<div>
							<dt>{t("state.stage")}</dt>
							<dd>{stage.name ? <code>{stage.name}</code> : t("overview.stage", { number: stage.index + 1 })}</dd>
						</div>
					)}
					{files.length > 0 && (
						<div className="after-changed">
							<dt>
								{t("state.files")} <Changed />
							</dt>
							<dd>
								<ul>
									{files.map((place) => (
										<li key={`${place.how} ${place.path}`}>
											<span className="after-sign" aria-hidden>
												{place.how === "removed" ? "−" : "+"}
											</span>
											{place.how === "removed" && <span className="hush">{t("state.removed")} </span>}
											<Place place={place} stages={stages} />
										</li>
									))}
								</ul>
							</dd>
						</div>
					)}
					{rows.map((row) => (
						<Row key={row.label} row={row} goTo={goTo} />
					))}
				</dl>
			)}
		</details>
	);
}

function Row({ row, goTo }: { row: StateRow; goTo: GoToLine }) {
	const { t } = useTranslation();
	const rest = row.values.length - MOST;
	return (
		<div className={row.changed ? "after-changed" : undefined}>
			<dt>
				{t(`state.${row.label}`)} {row.changed && <Changed />}
			</dt>
			<dd>
				<ul>
					{row.values.slice(0, MOST).map(({ text, changed, line }) => (
						<li key={text} className={changed ? "after-own" : undefined}>
							<code title={text.length > LONGEST ? text : undefined}>{cut(text, LONGEST)}</code>{" "}
							{!changed && line !== null && <LineLink line={line} goTo={goTo} label={t("overview.line", { line })} />}
							{line === null && <span className="after-base">{t("state.base")}</span>}
						</li>
					))}
					{rest > 0 && <li>{t("state.more", { count: rest })}</li>}
				</ul>
			</dd>
		</div>
	);
}

function Changed() {
	const { t } = useTranslation();
	return <span className="after-mark">{t("state.changed")}</span>;
}

function cut(text: string, length: number): string {
	return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
