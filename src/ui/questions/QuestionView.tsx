import { ArrowLeft } from "lucide-react";
import { useEffect, useRef } from "react";
import type { AppViewProps, QuestionBook, QuestionPage } from "../props.ts";
import { plainText, RichText } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";
import { ExplainedExample } from "./ExplainedExample.tsx";
import "./questions.css";
import { useBook } from "./useBook.ts";

interface QuestionViewProps extends Pick<AppViewProps, "language" | "actions"> {
	/** Empty: the list of all. */
	question: string;
}

/** The page of a question, or the list of all questions, in the place of the file. */
export default function QuestionView({ question, language, actions }: QuestionViewProps) {
	const { t } = useTranslation();
	const { book, failed, again } = useBook(actions.loadQuestions, language);
	const pane = useRef<HTMLElement>(null);
	const loaded = book !== null;
	useEffect(() => {
		if (!loaded) return;
		pane.current?.scrollTo(0, 0);
		window.scrollTo(0, 0);
		pane.current?.focus({ preventScroll: true });
	}, [question, loaded]);
	return (
		<main className="question-pane" ref={pane} tabIndex={-1}>
			{book && <Book book={book} question={question} actions={actions} />}
			{!book && failed && (
				<p className="question-state" role="alert">
					{t("status.offline")}{" "}
					<button type="button" className="button button-edge" onClick={again}>
						{t("status.again")}
					</button>
				</p>
			)}
			{!book && !failed && (
				<div className="skeleton" aria-hidden>
					<i />
					<i />
				</div>
			)}
		</main>
	);
}

interface BookProps extends Pick<QuestionViewProps, "question" | "actions"> {
	book: QuestionBook;
}

function Book({ book, question, actions }: BookProps) {
	const { t } = useTranslation("questions");
	const { t: app } = useTranslation("app");
	const page = book.pages.find(({ id }) => id === question) ?? null;
	const title = page ? plainText(page.question) : t("title");
	useEffect(() => {
		document.title = `${title} · Linewise`;
		return () => {
			document.title = app("title");
		};
	}, [title, app]);
	return (
		<article className="question-page rich" lang={book.language}>
			<nav className="question-nav" aria-label={t("where")}>
				<button type="button" className="button button-edge" onClick={() => actions.onQuestion(null)}>
					<ArrowLeft size={16} aria-hidden />
					{t("back")}
				</button>
				{question !== "" && (
					<a className="button" href="#/questions">
						{t("all")}
					</a>
				)}
			</nav>
			<h1>{title}</h1>
			{page ? (
				<Answer page={page} book={book} actions={actions} />
			) : (
				<>
					<p className="question-short">{question === "" ? t("intro") : t("missing")}</p>
					<Topics pages={book.pages} />
				</>
			)}
		</article>
	);
}

function Answer({ page, book, actions }: { page: QuestionPage } & Omit<BookProps, "question">) {
	const { t } = useTranslation("questions");
	const related = page.related.flatMap((id) => book.pages.find((one) => one.id === id) ?? []);
	return (
		<>
			<p className="question-short">
				<RichText text={page.short} />
			</p>
			<div className="question-body">
				{page.body.map((paragraph, index) => (
					<p key={index}>
						<RichText text={paragraph} />
					</p>
				))}
			</div>
			{[page.example, ...(page.after ? [page.after] : [])].map((text, index) => (
				<ExplainedExample
					key={`${page.id} ${index}`}
					name={`${page.id}-${index}`}
					title={t(page.after ? (index === 0 ? "before" : "after") : "example")}
					text={text}
					language={book.language}
					actions={actions}
				/>
			))}
			{related.length > 0 && (
				<nav aria-labelledby="question-related">
					<h2 id="question-related">{t("related")}</h2>
					<ul className="question-links">
						{related.map((one) => (
							<li key={one.id}>
								<a href={`#/question/${one.id}`}>
									<RichText text={one.question} />
								</a>
							</li>
						))}
					</ul>
				</nav>
			)}
		</>
	);
}

/** All questions by subject. */
function Topics({ pages }: { pages: readonly QuestionPage[] }) {
	const { t } = useTranslation("questions");
	const topics = Object.keys(t("topics", { returnObjects: true }));
	return topics.map((topic) => (
		<section key={topic}>
			<h2>{t(`topics.${topic}` as "topics.start")}</h2>
			<ul className="question-links">
				{pages
					.filter((page) => page.topic === topic)
					.map((page) => (
						<li key={page.id}>
							<a href={`#/question/${page.id}`}>
								<RichText text={page.question} />
							</a>
						</li>
					))}
			</ul>
		</section>
	));
}
