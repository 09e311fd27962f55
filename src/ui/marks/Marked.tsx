import { lazy, Suspense } from "react";
import type { Lines } from "../../model/lines.ts";
import type { Marks } from "../props.ts";

const LineTools = lazy(() => import("./LineTools.tsx"));
const NoteList = lazy(() => import("./NoteList.tsx"));

interface MarkedProps {
	lines: Lines;
	/** Absent before scripts run and on paper. */
	marks: Marks | undefined;
}

/** The buttons for an instruction's lines, once scripts run. */
export function Tools({ lines, marks }: MarkedProps) {
	return marks ? (
		<Suspense>
			<LineTools lines={lines} actions={marks.actions} />
		</Suspense>
	) : null;
}

/** The notes to an instruction's lines, if there are any. */
export function LineNotes({ lines, marks }: MarkedProps) {
	if (!marks) return null;
	const within = (line: number) => line >= lines.from && line <= lines.to;
	if (!marks.notes.some(({ line }) => within(line)) && !(marks.noting && within(marks.noting))) return null;
	return (
		<Suspense>
			<NoteList lines={lines} marks={marks} />
		</Suspense>
	);
}

/** Whether some of the lines are chosen, for the style sheet. */
export function isChosen({ from, to }: Lines, marks: Marks | undefined): "" | undefined {
	const chosen = marks?.chosen;
	return chosen && chosen.from <= to && chosen.to >= from ? "" : undefined;
}
