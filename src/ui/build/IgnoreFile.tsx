import { useId } from "react";
import { useTranslation } from "../words.ts";

interface IgnoreFileProps {
	text: string | undefined;
	onText(text: string | undefined): void;
}

/** The `.dockerignore` beside the file, pasted here or dropped on the page. */
export function IgnoreFile({ text = "", onText }: IgnoreFileProps) {
	const { t } = useTranslation("build");
	const id = useId();
	return (
		<div className="build-row">
			<label htmlFor={id}>
				<code>.dockerignore</code>
			</label>
			<textarea
				id={id}
				className="field"
				rows={Math.min(8, Math.max(2, text.split("\n").length))}
				spellCheck={false}
				aria-describedby={`${id}-hint`}
				placeholder={"node_modules\n.git"}
				value={text}
				onChange={(event) => onText(event.target.value || undefined)}
			/>
			<p id={`${id}-hint`} className="build-hint">
				{t("ignore.hint")}
			</p>
		</div>
	);
}
