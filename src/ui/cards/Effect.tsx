import { Database, Layers, Play, Tag } from "lucide-react";
import type { ExplainedInstruction } from "../../model/explanation.ts";
import { type GoToLine, LineLink, RichText } from "../rich/RichText.tsx";
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

/** What the cache of the line depends on, and what holds after it. */
export function Aftermath({ instruction, goTo }: { instruction: ExplainedInstruction; goTo?: GoToLine | undefined }) {
	const { t } = useTranslation();
	const { effect, state } = instruction;
	return (
		<>
			{effect.cache && (
				<p className="aside rich">
					<Database size={14} aria-hidden />
					<span>
						<strong>{t("card.cache")}.</strong> <RichText text={effect.cache} goTo={goTo} />
					</span>
				</p>
			)}
			{state && (
				<dl className="after">
					<div>
						<dt>{t("card.after")}</dt>
					</div>
					<div>
						<dt>{t("card.workdir")}</dt>
						<dd>
							<code>{state.workdir.value}</code> <Origin line={state.workdir.from.line} goTo={goTo} />
						</dd>
					</div>
					{state.user && (
						<div>
							<dt>{t("card.user")}</dt>
							<dd>
								<code>{state.user.value}</code> <Origin line={state.user.from.line} goTo={goTo} />
							</dd>
						</div>
					)}
				</dl>
			)}
		</>
	);
}

function Origin({ line, goTo }: { line: number | null; goTo?: GoToLine | undefined }) {
	const { t } = useTranslation();
	return line === null ? null : <LineLink line={line} goTo={goTo} label={t("overview.line", { line })} />;
}
