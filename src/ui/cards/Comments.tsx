import type { Explanation } from "../../model/explanation.ts";
import { useTranslation } from "../words.ts";

/** What the author wrote there, as written. */
export function Comments({ list }: { list: Explanation["comments"] }) {
	const { t } = useTranslation();
	if (list.length === 0) return null;
	return (
		<figure className="comments">
			<figcaption className="hush">{t("card.comment")}</figcaption>
			<blockquote>
				{list.map((comment) => (
					<p key={comment.line}># {comment.text}</p>
				))}
			</blockquote>
		</figure>
	);
}
