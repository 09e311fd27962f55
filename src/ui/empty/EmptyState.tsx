import type { ExampleInfo } from "../props.ts";
import { useTranslation } from "../words.ts";

/** How many examples are offered at once; the menu has all. */
const OFFERED = 8;

interface EmptyStateProps {
	examples: readonly ExampleInfo[];
	onExample(id: string): void;
	/** Opens the dialog for public files. */
	onFrom(): void;
}

/** Nothing to explain yet: what the page is for, and a way to begin. */
export function EmptyState({ examples, onExample, onFrom }: EmptyStateProps) {
	const { t } = useTranslation(["page", "app"]);
	const offered = [...examples.filter((one) => one.group !== "go"), ...examples].slice(0, OFFERED);
	return (
		<div className="empty">
			<h1>{t("empty.title")}</h1>
			<p>{t("empty.text")}</p>
			<p>
				<button type="button" className="button button-edge" onClick={onFrom}>
					{t("empty.from")}
				</button>
			</p>
			<h2>{t("empty.try")}</h2>
			<ul>
				{offered.map(({ id }) => (
					<li key={id}>
						<button type="button" className="button button-edge" onClick={() => onExample(id)}>
							{t(`app:examples.${id}` as "app:examples.node")}
						</button>
					</li>
				))}
			</ul>
		</div>
	);
}
