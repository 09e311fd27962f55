import { type FormEvent, useState } from "react";
import type { FromResult } from "../props.ts";
import { useTranslation } from "../words.ts";
import { Modal } from "./Modal.tsx";
import "./share.css";

interface FromDialogProps {
	/** What is in the field at first. */
	address: string;
	fetchFrom(address: string): Promise<FromResult>;
	onClose(): void;
}

/** Asks before a public file is fetched, and says why it could not be. */
export function FromDialog({ address, fetchFrom, onClose }: FromDialogProps) {
	const { t } = useTranslation("share");
	const [value, setValue] = useState(address);
	const [state, setState] = useState<FromResult | "fetching" | null>(null);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		setState("fetching");
		fetchFrom(value).then(setState, () => setState("offline"));
	};
	return (
		<Modal title={t("from.title")} onClose={onClose}>
			<p>{t("from.text")}</p>
			<form onSubmit={submit}>
				<input
					className="field"
					inputMode="url"
					autoComplete="off"
					spellCheck={false}
					aria-label={t("from.address")}
					placeholder="https://github.com/…/blob/main/Dockerfile"
					value={value}
					onChange={(event) => {
						setValue(event.target.value);
						setState(null);
					}}
				/>
				<p role="status" className={state && state !== "fetching" ? "share-state from-bad" : "share-state"}>
					{state && t(`from.${state}`)}
				</p>
				<div className="dialog-foot">
					<button type="submit" className="button button-main" disabled={value.trim() === "" || state === "fetching"}>
						{t("from.fetch")}
					</button>
					<button type="button" className="button button-edge" onClick={onClose}>
						{t("from.cancel")}
					</button>
				</div>
			</form>
		</Modal>
	);
}
