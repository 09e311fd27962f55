import { Database, Layers, Play, Tag } from "lucide-react";
import type { ExplainedInstruction } from "../../model/explanation.ts";
import { type GoToLine, RichText } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";

/** When the line acts and whether it makes a layer. */
export function EffectChips({ effect }: { effect: ExplainedInstruction["effect"] }) {
	const { t } = useTranslation();
	return (
		<ul className="chips">
			{effect.phase === "run" && (
				<li className="chip">
					<Play size={12} aria-hidden />
					{t("card.runtime")}
				</li>
			)}
			{effect.phase === "build" && !effect.layer && <li className="chip">{t("card.build")}</li>}
			{effect.phase === "metadata" && !effect.layer && (
				<li className="chip">
					<Tag size={12} aria-hidden />
					{t("card.metadata")}
				</li>
			)}
			{effect.layer && (
				<li className="chip">
					<Layers size={12} aria-hidden />
					{t("card.layer")}
				</li>
			)}
		</ul>
	);
}

/** What the cache of the line depends on. */
export function CacheNote({ effect, goTo }: Pick<ExplainedInstruction, "effect"> & { goTo?: GoToLine | undefined }) {
	const { t } = useTranslation();
	if (!effect.cache) return null;
	return (
		<p className="aside rich">
			<Database size={14} aria-hidden />
			<span>
				<strong>{t("card.cache")}.</strong> <RichText text={effect.cache} goTo={goTo} />
			</span>
		</p>
	);
}
