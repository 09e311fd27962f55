import { useState } from "react";
import type { AppViewProps, TakeFormat, TakeScope } from "../props.ts";
import { Modal } from "../share/Modal.tsx";
import { useTranslation } from "../words.ts";
import "../share/share.css";

interface TakeDialogProps extends Pick<AppViewProps, "explanation" | "caretLine" | "actions"> {
	onClose(): void;
}

/** Takes the explanation along: to the clipboard, into a file, onto paper. */
export function TakeDialog({ explanation, caretLine, actions, onClose }: TakeDialogProps) {
	const { t } = useTranslation("compare");
	const [scope, setScope] = useState<TakeScope["kind"]>("file");
	const [told, setTold] = useState<"copied" | "refused" | null>(null);
	const stage = explanation?.stages.findLast(({ startLine }) => startLine <= caretLine) ?? null;
	const chosen = (): TakeScope => {
		if (scope === "stage" && stage) return { kind: "stage", index: stage.index };
		return scope === "line" ? { kind: "line", line: caretLine } : { kind: "file" };
	};
	const copy = async (format: TakeFormat) => {
		const tools = await actions.loadTools();
		try {
			await navigator.clipboard.writeText(tools.text(format, chosen()));
			setTold("copied");
		} catch {
			tools.save(format, chosen());
			setTold("refused");
		}
	};
	const scopes = [
		["file", t("take.whole")],
		["stage", t("take.stage")],
		["line", t("take.line")],
	] as const;
	return (
		<Modal title={t("take.title")} onClose={onClose}>
			<fieldset className="take-scope">
				<legend>{t("take.scope")}</legend>
				{scopes.map(([kind, label]) => (
					<label key={kind}>
						<input
							type="radio"
							name="scope"
							checked={scope === kind}
							disabled={kind === "stage" && !stage}
							onChange={() => setScope(kind)}
						/>
						{label}
					</label>
				))}
			</fieldset>
			<div className="take-ways">
				<button type="button" className="button button-edge" onClick={() => void copy("markdown")}>
					{t("take.markdown")}
				</button>
				<button type="button" className="button button-edge" onClick={() => void copy("text")}>
					{t("take.text")}
				</button>
				<button
					type="button"
					className="button button-edge"
					disabled={scope !== "file"}
					onClick={() => void copy("dockerfile")}
				>
					{t("take.dockerfile")}
				</button>
				<button
					type="button"
					className="button button-edge"
					onClick={() => void actions.loadTools().then((tools) => tools.save("html", chosen()))}
				>
					{t("take.html")}
				</button>
				<button
					type="button"
					className="button button-edge"
					onClick={() => {
						onClose();
						setTimeout(() => window.print(), 100);
					}}
				>
					{t("take.print")}
				</button>
			</div>
			<p role="status">{told && t(`take.${told}`)}</p>
		</Modal>
	);
}
