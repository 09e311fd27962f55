import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { AppViewProps } from "../props.ts";
import { useBook } from "../questions/useBook.ts";
import { Modal } from "../share/Modal.tsx";
import { useTranslation } from "../words.ts";
import { exampleEntries, type Goal, type GoalEntry, lineEntries, questionEntries } from "./entries.ts";
import "./search.css";
import { search } from "./search.ts";

type SearchDialogProps = Pick<AppViewProps, "language" | "text" | "explanation" | "examples" | "actions"> & {
	onClose(): void;
};

/** Results of one kind that are shown at once. */
const LIMIT = 7;

/** Finds questions, lines of the file and examples as the reader types. */
export function SearchDialog(props: SearchDialogProps) {
	const { language, actions, onClose } = props;
	const { t } = useTranslation();
	const { book, failed, again } = useBook(actions.loadQuestions, language);
	return (
		<Modal title={t("header.search")} onClose={onClose}>
			{book && <Finder {...props} book={book} />}
			{failed && !book && (
				<p role="alert">
					{t("status.offline")}{" "}
					<button type="button" className="button button-edge" onClick={again}>
						{t("status.again")}
					</button>
				</p>
			)}
		</Modal>
	);
}

type Book = NonNullable<ReturnType<typeof useBook>["book"]>;

function Finder({ book, text, explanation, examples, actions, onClose }: SearchDialogProps & { book: Book }) {
	const { t } = useTranslation("questions");
	const { t: app } = useTranslation("app");
	const [query, setQuery] = useState("");
	const [chosen, setChosen] = useState(0);
	const list = useId();
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => field.current?.focus(), []);
	const entries = useMemo(
		() => ({
			questions: questionEntries(book),
			file: explanation ? lineEntries(explanation, text) : [],
			examples: exampleEntries(examples, (id) => app(`examples.${id}` as "examples.node")),
		}),
		[book, explanation, text, examples, app],
	);
	const groups = useMemo(
		() =>
			(["questions", "file", "examples"] as const)
				.map((name) => ({ name, found: search<GoalEntry>(entries[name], query, LIMIT) }))
				.filter(({ found }) => found.length > 0),
		[entries, query],
	);
	const all = groups.flatMap(({ found }) => found);
	const active = Math.min(chosen, all.length - 1);
	const go = (goal: Goal) => {
		onClose();
		if (goal.kind === "question") actions.onQuestion(goal.id);
		else if (goal.kind === "example") actions.onExample(goal.id);
		else {
			actions.onQuestion(null);
			actions.onCaret(goal.line);
			requestAnimationFrame(() => document.getElementById(`L${goal.line}`)?.scrollIntoView());
		}
	};
	const onKey = (event: KeyboardEvent) => {
		const entry = all[active];
		if (event.key === "ArrowDown") setChosen((active + 1) % Math.max(1, all.length));
		else if (event.key === "ArrowUp") setChosen((active - 1 + all.length) % Math.max(1, all.length));
		else if (event.key === "Enter" && entry) go(entry.goal);
		else return;
		event.preventDefault();
	};
	useEffect(() => {
		document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: "nearest" });
	}, [list, active]);
	let index = -1;
	return (
		<>
			<input
				ref={field}
				className="field search-field"
				type="text"
				role="combobox"
				aria-label={t("search.label")}
				placeholder={t("search.label")}
				aria-expanded={all.length > 0}
				aria-controls={list}
				aria-autocomplete="list"
				aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
				autoComplete="off"
				autoCapitalize="off"
				spellCheck={false}
				enterKeyHint="go"
				value={query}
				onChange={(event) => {
					setQuery(event.target.value);
					setChosen(0);
				}}
				onKeyDown={onKey}
			/>
			<div className="search-results" role="listbox" id={list} aria-label={t("search.title")} tabIndex={-1}>
				{groups.map(({ name, found }) => (
					<div key={name} role="group" aria-label={t(`search.${name}`)}>
						<p className="menu-title" aria-hidden>
							{t(`search.${name}`)}
						</p>
						{found.map((entry) => {
							const own = ++index;
							return (
								<div
									key={own}
									id={`${list}-${own}`}
									role="option"
									aria-selected={own === active}
									className="search-result"
									onPointerMove={() => own !== active && setChosen(own)}
									onClick={() => go(entry.goal)}
									onKeyDown={onKey}
									tabIndex={-1}
								>
									{entry.goal.kind === "line" ? (
										<>
											<span className="search-line">{t("search.line", { line: entry.goal.line })}</span>{" "}
											<code>{entry.title}</code>
										</>
									) : (
										entry.title
									)}
								</div>
							);
						})}
					</div>
				))}
			</div>
			<p className="search-foot" role="status">
				{query.trim() === ""
					? t("search.keys")
					: all.length === 0
						? t("search.none")
						: t("search.found", { count: all.length })}
			</p>
			<p>
				<button type="button" className="button button-edge" onClick={() => go({ kind: "question", id: "" })}>
					{t("all")}
				</button>
			</p>
		</>
	);
}
