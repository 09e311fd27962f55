import { useTranslation } from "../words.ts";

export function LineRange({ from, to }: { from: number; to: number }) {
	const { t } = useTranslation();
	return <span className="lines">{from === to ? t("card.line", { from }) : t("card.lines", { from, to })}</span>;
}

export function StageBadge({ index, count }: { index: number; count: number }) {
	const { t } = useTranslation();
	return <span className="badge">{t("card.stage", { number: index + 1, count })}</span>;
}
