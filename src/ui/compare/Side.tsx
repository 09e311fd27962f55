import { FolderOpen } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "../words.ts";
import type { SideName, Trouble } from "./useSides.ts";

interface SideProps {
	side: SideName;
	text: string;
	/** Without Monaco the text stands in a text area here. */
	plain: boolean;
	trouble: Trouble;
	onText(text: string): void;
	/** Brings a file, or what an address or a link leads to; resolves to whether it came. */
	onTake(brought: File | string): Promise<boolean>;
}

/** How one of the two texts gets here: typed or pasted, from a file, or from a link. */
export function Side({ side, text, plain, trouble, onText, onTake }: SideProps) {
	const { t } = useTranslation(["compare", "share"]);
	const file = useRef<HTMLInputElement>(null);
	const [link, setLink] = useState("");
	return (
		<section className="compare-side" aria-label={t(side)} data-side={side}>
			<div className="compare-source">
				<h2>{t(side)}</h2>
				<button type="button" className="button button-edge" onClick={() => file.current?.click()}>
					<FolderOpen size={16} aria-hidden />
					{t("file")}
				</button>
				<input
					ref={file}
					type="file"
					hidden
					aria-label={`${t(side)}: ${t("file")}`}
					onChange={(event) => {
						const chosen = event.target.files?.[0];
						if (chosen) void onTake(chosen);
						event.target.value = "";
					}}
				/>
				<form
					onSubmit={(event) => {
						event.preventDefault();
						void onTake(link).then((came) => came && setLink(""));
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
			<p role="alert" className="compare-trouble">
				{trouble && (trouble === "unread" ? t("unread") : t(`share:${trouble}`))}
			</p>
			{plain && (
				<textarea
					id={`compare-${side}`}
					className="compare-text"
					aria-label={t(side)}
					spellCheck={false}
					autoCapitalize="off"
					autoCorrect="off"
					value={text}
					onChange={(event) => onText(event.target.value)}
				/>
			)}
		</section>
	);
}
