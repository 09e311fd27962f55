import { useRef, useState } from "react";
import type { Actions } from "../props.ts";
import { useTranslation } from "../words.ts";

interface SideProps {
	side: "before" | "after";
	text: string;
	/** Without Monaco the text stands in a text area here. */
	plain: boolean;
	onText(text: string): void;
	load: Actions["loadTools"];
}

/** How one of the two texts gets here: typed or pasted, from a file, or from a link. */
export function Side({ side, text, plain, onText, load }: SideProps) {
	const { t } = useTranslation("compare");
	const file = useRef<HTMLInputElement>(null);
	const [link, setLink] = useState("");
	const [unread, setUnread] = useState(false);
	const take = (brought: File | string) =>
		void load()
			.then((tools) => tools.readSide(brought))
			.then((found) => {
				setUnread(found === null);
				if (found === null) return;
				setLink("");
				onText(found);
			});
	return (
		<section className="compare-side" aria-label={t(side)}>
			<h2>{t(side)}</h2>
			<div className="compare-source">
				<button type="button" className="button button-edge" onClick={() => file.current?.click()}>
					{t("file")}
				</button>
				<input
					ref={file}
					type="file"
					hidden
					aria-label={`${t(side)}: ${t("file")}`}
					onChange={(event) => {
						const chosen = event.target.files?.[0];
						if (chosen) take(chosen);
						event.target.value = "";
					}}
				/>
				<form
					onSubmit={(event) => {
						event.preventDefault();
						take(link);
					}}
				>
					<input
						className="field"
						value={link}
						placeholder={t("link")}
						aria-label={`${t(side)}: ${t("linkLabel")}`}
						onChange={(event) => setLink(event.target.value)}
					/>
					<button type="submit" className="button button-edge" disabled={link.trim() === ""}>
						{t("use")}
					</button>
				</form>
			</div>
			{unread && <p role="alert">{t("unread")}</p>}
			{plain && (
				<textarea
					className="compare-text"
					aria-label={t(side)}
					spellCheck={false}
					value={text}
					onChange={(event) => onText(event.target.value)}
				/>
			)}
		</section>
	);
}
