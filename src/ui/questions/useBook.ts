import { useCallback, useEffect, useState } from "react";
import type { Language } from "../../model/explanation.ts";
import type { Actions, QuestionBook } from "../props.ts";

interface Loaded {
	book: QuestionBook | null;
	failed: boolean;
	again(): void;
}

/** The questions in a language. While another language is on its way, the book of the last one stays. */
export function useBook(load: Actions["loadQuestions"], language: Language): Loaded {
	const [book, setBook] = useState<QuestionBook | null>(null);
	const [failed, setFailed] = useState(false);
	const [tries, setTries] = useState(0);
	useEffect(() => {
		let current = true;
		load(language).then(
			(loaded) => current && setBook(loaded),
			() => current && setFailed(true),
		);
		return () => {
			current = false;
		};
	}, [load, language, tries]);
	const again = useCallback(() => {
		setFailed(false);
		setTries((count) => count + 1);
	}, []);
	return { book, failed, again };
}
