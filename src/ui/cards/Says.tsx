import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Rich } from "../../model/rich.ts";
import { type GoToLine, RichText } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";

interface SaysProps {
	what: Rich;
	why: readonly Rich[];
	beware: readonly Rich[];
	goTo?: GoToLine | undefined;
}

/** What, Why and Beware, one below the other. */
export function Says({ what, why, beware, goTo }: SaysProps) {
	const { t } = useTranslation();
	return (
		<div className="says rich">
			<Said kind="what" label={t("card.what")} sentences={[what.length > 0 ? what : [t("card.unsaid")]]} goTo={goTo} />
			<Said kind="why" label={t("card.why")} sentences={why} goTo={goTo} />
			<Said
				kind="beware"
				label={t("card.beware")}
				sentences={beware}
				goTo={goTo}
				icon={<TriangleAlert size={14} aria-hidden />}
			/>
		</div>
	);
}

interface SaidProps {
	kind: "what" | "why" | "beware";
	label: string;
	sentences: readonly Rich[];
	goTo?: GoToLine | undefined;
	icon?: ReactNode;
}

function Said({ kind, label, sentences, goTo, icon }: SaidProps) {
	const said = sentences.filter((sentence) => sentence.length > 0);
	if (said.length === 0) return null;
	return (
		<div className={`said said-${kind}`}>
			<p className="said-label">
				{icon}
				{label}
			</p>
			<div className="said-text">
				{said.map((sentence, index) => (
					<p key={index}>
						<RichText text={sentence} goTo={goTo} />
					</p>
				))}
			</div>
		</div>
	);
}
