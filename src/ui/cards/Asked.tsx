import type { RaisedQuestion } from "../../model/explanation.ts";
import { RichText } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";

/** Questions of learners that the line raises, each leading to the page of its answer. */
export function Asked({ list }: { list: readonly RaisedQuestion[] }) {
	const { t } = useTranslation();
	if (list.length === 0) return null;
	return (
		<ul className="asked" aria-label={t("card.asked")}>
			{list.map(({ id, text }) => (
				<li key={id}>
					<a href={`#/question/${id}`}>
						<RichText text={text} />
					</a>
				</li>
			))}
		</ul>
	);
}
