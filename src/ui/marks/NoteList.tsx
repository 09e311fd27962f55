import { Pencil, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Lines } from "../../model/lines.ts";
import type { Marks } from "../props.ts";
import { IconButton } from "../tip/IconButton.tsx";
import { useTranslation } from "../words.ts";
import "./notes.css";

interface NoteListProps {
	lines: Lines;
	marks: Marks;
}

/** As in links (`src/share/envelope.ts`), in UTF-16 units. */
const LIMIT = 500;

/** The notes to the lines of an instruction, and the one being written. What stands in them is plain text. */
export default function NoteList({ lines, marks: { notes, noting, actions } }: NoteListProps) {
	const { t } = useTranslation("share");
	const own = notes.filter(({ line }) => within(line, lines));
	const fresh = noting !== null && within(noting, lines) && !own.some(({ line }) => line === noting);
	const shown = fresh ? [...own, { line: noting, words: "" }].sort((a, b) => a.line - b.line) : own;
	return (
		<ul className="notes">
			{shown.map(({ line, words }) => (
				<li key={line} className="note">
					<span className="note-line">{t("note.title", { line })}</span>
					{line === noting ? (
						<NoteForm line={line} words={words} actions={actions} />
					) : (
						<>
							<p>{words}</p>
							<span className="line-tools">
								<IconButton name={t("note.edit", { line })} onClick={() => actions.onNoting({ from: line, to: line })}>
									<Pencil size={15} aria-hidden />
								</IconButton>
								<IconButton name={t("note.remove", { line })} onClick={() => actions.onNote(line, "")}>
									<Trash2 size={15} aria-hidden />
								</IconButton>
							</span>
						</>
					)}
				</li>
			))}
		</ul>
	);
}

function NoteForm({ line, words, actions }: { line: number; words: string; actions: Marks["actions"] }) {
	const { t } = useTranslation("share");
	const [draft, setDraft] = useState(words);
	const field = useRef<HTMLTextAreaElement>(null);
	// It was just asked for.
	useEffect(() => field.current?.focus(), []);
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				actions.onNote(line, draft);
			}}
		>
			<textarea
				className="field"
				aria-label={t("note.title", { line })}
				value={draft}
				maxLength={LIMIT}
				rows={3}
				ref={field}
				onChange={(event) => setDraft(event.target.value)}
				onKeyDown={(event) => {
					if (event.key === "Escape") actions.onNoting(null);
					if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) actions.onNote(line, draft);
					event.stopPropagation();
				}}
			/>
			<span className="note-foot">
				<span className="note-count">{t("note.count", { length: draft.length, limit: LIMIT })}</span>
				<button type="button" className="button" onClick={() => actions.onNoting(null)}>
					{t("note.cancel")}
				</button>
				<button type="submit" className="button button-edge">
					{t("note.save")}
				</button>
			</span>
		</form>
	);
}

function within(line: number, { from, to }: Lines): boolean {
	return line >= from && line <= to;
}
