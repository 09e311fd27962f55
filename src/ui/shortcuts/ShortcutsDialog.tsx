import { Fragment } from "react";
import { Modal } from "../share/Modal.tsx";
import { useTranslation } from "../words.ts";

const KEYS = [
	["nextInstruction", "Alt", "]"],
	["previousInstruction", "Alt", "["],
	["nextPart", "Alt", "."],
	["previousPart", "Alt", ","],
	["panes", "F6"],
	["link", "Alt", "L"],
	["search", "/"],
	["help", "?"],
] as const;

/** The keys that the page knows beside the editor's own. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
	const { t } = useTranslation("share");
	return (
		<Modal title={t("keys.title")} onClose={onClose}>
			<dl className="keys">
				{KEYS.map(([name, ...keys]) => (
					<Fragment key={name}>
						<dt>
							{keys.map((key) => (
								<Fragment key={key}>
									<kbd>{key}</kbd>{" "}
								</Fragment>
							))}
						</dt>
						<dd>{t(`keys.${name}`)}</dd>
					</Fragment>
				))}
			</dl>
			<p>{t("keys.inCards")}</p>
		</Modal>
	);
}
