import { ChevronDown } from "lucide-react";
import { lazy, Suspense } from "react";
import type { Explanation } from "../../model/explanation.ts";
import type { BuildControls } from "../props.ts";
import type { GoToLine } from "../rich/RichText.tsx";
import { useTranslation } from "../words.ts";

const BuildPanel = lazy(() => import("./BuildPanel.tsx"));

export interface BuildProps {
	explanation: Explanation;
	controls: BuildControls;
	goTo?: GoToLine | undefined;
}

/** The panel of the build behind a button. What is in it comes when it is first opened. */
export function BuildSection(props: BuildProps) {
	const { t } = useTranslation();
	const { open, onOpen } = props.controls;
	return (
		<section className="build">
			<button type="button" className="button button-edge" aria-expanded={open} onClick={() => onOpen(!open)}>
				<ChevronDown size={16} aria-hidden style={open ? undefined : { rotate: "-90deg" }} />
				{t("overview.build")}
			</button>
			{open && (
				<Suspense>
					<BuildPanel {...props} />
				</Suspense>
			)}
		</section>
	);
}
