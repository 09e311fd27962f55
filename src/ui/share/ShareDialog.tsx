import { useEffect, useState } from "react";
import { CopyButton } from "../overview/CopyButton.tsx";
import type { ShareResult } from "../props.ts";
import { useTranslation } from "../words.ts";
import { Modal } from "./Modal.tsx";

/** Longer links are cut by some messengers. */
const LONG = 4000;

/** Shows the link that was made and whether it is on the clipboard. */
export default function ShareDialog({ share, onClose }: { share(): Promise<ShareResult>; onClose(): void }) {
	const { t } = useTranslation();
	const [result, setResult] = useState<ShareResult | "failed" | null>(null);
	useEffect(() => {
		let current = true;
		share().then(
			(made) => current && setResult(made),
			() => current && setResult("failed"),
		);
		return () => {
			current = false;
		};
	}, [share]);
	const link = result && result !== "failed" && "link" in result ? result.link : null;
	return (
		<Modal title={t("share.title")} onClose={onClose}>
			<p>{t("share.text")}</p>
			<p role="status" className="share-state">
				{result === null ? "…" : t(`share.${result === "failed" ? result : result.kind}`)}
			</p>
			{link && (
				<div className="share-link">
					<input
						className="field"
						readOnly
						value={link}
						aria-label={t("share.link")}
						onFocus={(event) => event.target.select()}
					/>
					<CopyButton text={link} label={t("share.copy")} done={t("share.copied")} />
				</div>
			)}
			{link && link.length > LONG && <p>{t("share.long", { size: link.length })}</p>}
		</Modal>
	);
}
