import { Check, X } from "lucide-react";
import { useEffect, useState } from "react";
import { CopyButton } from "../overview/CopyButton.tsx";
import type { Actions, ShareOptions, ShareResult } from "../props.ts";
import { useTranslation } from "../words.ts";
import { Modal } from "./Modal.tsx";
import "./share.css";

interface ShareDialogProps {
	/** Whether there are notes to go along. */
	noted: boolean;
	/** Whether a comparison is shared, which no address of one file can stand for. */
	compared: boolean;
	actions: Pick<Actions, "onShare" | "onFrom">;
	onClose(): void;
}

/**
 * Where a link of how many characters still goes. Many chats cut a message at 2,000; mail programs break addresses
 * beyond about 8,000; a QR code holds 2,953 bytes at its lowest level of correction.
 */
const ROOM = { chat: 2000, mail: 8000, code: 2953 } as const;

/** Makes the link, shows it with its length, and lets the sender decide what it carries. */
export function ShareDialog({ noted, compared, actions, onClose }: ShareDialogProps) {
	const { t } = useTranslation("share");
	const [options, setOptions] = useState<ShareOptions>({ language: false, notes: noted, text: noted });
	const [result, setResult] = useState<ShareResult | "failed" | null>(null);
	const { onShare, onFrom } = actions;
	useEffect(() => {
		let current = true;
		onShare(options).then(
			(made) => current && setResult(made),
			() => current && setResult("failed"),
		);
		return () => {
			current = false;
		};
	}, [onShare, options]);
	const made = result && result !== "failed" && "link" in result ? result : null;
	const choice = (name: keyof ShareOptions, disabled = false) => (
		<label className="share-choice">
			<input
				type="checkbox"
				checked={options[name]}
				disabled={disabled}
				onChange={(event) => {
					const checked = event.target.checked;
					// Only the text's own link has room for notes.
					const text = name === "notes" && checked ? { text: true } : {};
					setOptions({ ...options, ...text, [name]: checked });
				}}
			/>
			{t(`option.${name}`)}
		</label>
	);
	const tooLong = made ? made.link.length > ROOM.chat : result !== null && result !== "failed";
	return (
		<Modal title={t(compared ? "titleTwo" : "title")} onClose={onClose}>
			<p>{t(compared ? "two" : made?.remote && !options.text ? "short" : "text")}</p>
			<p role="status" className="share-state">
				{result === null ? "…" : t(result === "failed" ? result : result.kind)}
			</p>
			{made && (
				<div className="share-link">
					<input
						className="field"
						readOnly
						value={made.link}
						aria-label={t("link")}
						onFocus={(event) => event.target.select()}
					/>
					<CopyButton text={made.link} label={t("copy")} done={t("copied")} />
				</div>
			)}
			<div className="share-choices">
				{choice("language")}
				{noted && choice("notes")}
				{made?.remote && choice("text", options.notes)}
			</div>
			{made && (
				<div className="share-room">
					<p>{t("length", { count: made.link.length })}</p>
					<ul>
						{(["chat", "code", "mail"] as const).map((way) => {
							const fits = made.link.length <= ROOM[way];
							return (
								<li key={way} data-fits={fits}>
									{fits ? <Check size={15} aria-hidden /> : <X size={15} aria-hidden />}
									{t(`${fits ? "fits" : "tooLong"}.${way}`)}
								</li>
							);
						})}
					</ul>
				</div>
			)}
			{tooLong && !compared && (
				<div className="share-instead">
					<p>{t("instead")}</p>
					<button type="button" className="button button-edge" onClick={() => onFrom("")}>
						{t("openFrom")}
					</button>
				</div>
			)}
		</Modal>
	);
}
