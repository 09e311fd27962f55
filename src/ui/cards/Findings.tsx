import { CircleAlert, Info, TriangleAlert, Wrench } from "lucide-react";
import { Fragment, type MouseEvent } from "react";
import type { ExplainedFinding } from "../../model/explanation.ts";
import { ruleLink } from "../../model/rule-link.ts";
import type { Fix } from "../props.ts";
import { type GoToLine, plainText, RichText } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";

interface FindingsProps {
	list: readonly ExplainedFinding[];
	goTo?: GoToLine | undefined;
	/** Absent where the text cannot be changed. */
	onFix?: ((fix: Fix) => void) | undefined;
}

/** Problem, consequence and fix of each finding. */
export function Findings({ list, goTo, onFix }: FindingsProps) {
	if (list.length === 0) return null;
	return (
		<ul className="findings rich">
			{list.map((finding, index) => (
				<li key={index} className={`finding finding-${finding.severity}`}>
					<Severity of={finding} />
					<div>
						<p>
							<strong>
								<RichText text={finding.message} goTo={goTo} />
							</strong>
						</p>
						<p>
							<RichText text={finding.why} goTo={goTo} />
						</p>
						{finding.fix && <FixOf fix={finding.fix} goTo={goTo} onFix={onFix} />}
						<Aliases list={finding.aliases} />
					</div>
				</li>
			))}
		</ul>
	);
}

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info };

/** The sign of a finding's severity. */
export function Severity({ of: { severity } }: { of: Pick<ExplainedFinding, "severity"> }) {
	const { t } = useTranslation();
	const Icon = ICONS[severity];
	return <Icon size={16} aria-label={t(`card.${severity}`)} role="img" />;
}

/** What the fix changes, with the button that does it. */
function FixOf({ fix, goTo, onFix }: { fix: Fix } & Omit<FindingsProps, "list">) {
	const { t } = useTranslation();
	const make = ({ currentTarget }: MouseEvent) => {
		// The button goes with its finding; the card's own stays.
		currentTarget.closest("article")?.querySelector<HTMLElement>("[data-card]")?.focus({ preventScroll: true });
		onFix?.(fix);
	};
	const title = (
		<>
			<strong>{t("card.fix")}:</strong> <RichText text={fix.title} goTo={goTo} />
		</>
	);
	return (
		<>
			{fix.edits
				.filter(({ text }) => text.trim() !== "" && !plainText(fix.title).includes(text.trim()))
				.map((edit, index) => (
					<pre key={index} className="code fix">
						<code>{edit.text.replace(/^\n|\n$/g, "")}</code>
					</pre>
				))}
			{onFix ? (
				<button type="button" className="button button-edge fix-button" onClick={make}>
					<Wrench size={14} aria-hidden />
					<span>{title}</span>
				</button>
			) : (
				<p>{title}</p>
			)}
		</>
	);
}

/** The same rule in other tools, where they document it. */
function Aliases({ list }: { list: readonly string[] }) {
	if (list.length === 0) return null;
	return (
		<p className="aliases">
			{list.map(ruleLink).map(({ name, address }, index) => (
				<Fragment key={name}>
					{index > 0 && " · "}
					{address ? (
						<a href={address} rel="noopener noreferrer" target="_blank">
							{name}
						</a>
					) : (
						name
					)}
				</Fragment>
			))}
		</p>
	);
}
