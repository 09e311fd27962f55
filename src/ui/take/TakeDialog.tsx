import { Copy, Download, Printer } from "lucide-react";
import { useState } from "react";
import type { AppViewProps, TakeFormat, TakeScope } from "../props.ts";
import { Modal } from "../share/Modal.tsx";
import { useTranslation } from "../words.ts";
import "../share/share.css";

interface TakeDialogProps extends Pick<AppViewProps, "explanation" | "text" | "status" | "actions"> {
	onClose(): void;
}

/** Takes the explanation along: to the clipboard, into a file, onto paper. */
export function TakeDialog({ explanation, text, status, actions, onClose }: TakeDialogProps) {
	const { t } = useTranslation("compare");
	const [scope, setScope] = useState("file");
	const [told, setTold] = useState<"copied" | "refused" | null>(null);
	const ready = explanation !== null && status === "idle";
	const { stages = [], instructions = [] } = explanation ?? {};
	const firstLine = ({ start, end }: { start: number; end: number }) => text.slice(start, end).split("\n")[0] ?? "";
	const copy = async (format: TakeFormat) => {
		const tools = await actions.loadTools();
		try {
			await navigator.clipboard.writeText(tools.text(format, scopeOf(scope)));
			setTold("copied");
		} catch {
			tools.save(format, scopeOf(scope));
			setTold("refused");
		}
	};
	return (
		<Modal title={t("take.title")} onClose={onClose}>
			<label className="take-scope">
				{t("take.scope")}
				<select
					className="field"
					value={scope}
					onChange={(event) => {
						setScope(event.target.value);
						setTold(null);
					}}
				>
					<option value="file">{t("take.whole")}</option>
					{stages.length > 1 && (
						<optgroup label={t("take.stages")}>
							{stages.map(({ index, name }) => (
								<option key={index} value={`stage ${index}`}>
									{t("take.stage", { number: index + 1 })}
									{name && name !== String(index) && `: ${name}`}
								</option>
							))}
						</optgroup>
					)}
					<optgroup label={t("take.lines")}>
						{instructions.map(({ index, startLine, span }) => (
							<option key={index} value={`line ${startLine}`}>
								{startLine}: {shortened(firstLine(span))}
							</option>
						))}
					</optgroup>
				</select>
			</label>
			<div className="take-ways">
				{(["markdown", "text", "dockerfile"] as const).map((format) => (
					<button
						key={format}
						type="button"
						className="button button-edge"
						disabled={!ready || (format === "dockerfile" && scope !== "file")}
						onClick={() => void copy(format)}
					>
						<Copy size={16} aria-hidden />
						{t(`take.${format}`)}
					</button>
				))}
				<button
					type="button"
					className="button button-edge"
					disabled={!ready}
					onClick={() => void actions.loadTools().then((tools) => tools.save("html", scopeOf(scope)))}
				>
					<Download size={16} aria-hidden />
					{t("take.html")}
				</button>
				<button
					type="button"
					className="button button-edge"
					disabled={scope !== "file"}
					onClick={() => {
						onClose();
						setTimeout(() => window.print(), 100);
					}}
				>
					<Printer size={16} aria-hidden />
					{t("take.print")}
				</button>
			</div>
			<p role="status" className="take-told">
				{told && t(`take.${told}`)}
			</p>
		</Modal>
	);
}

/** `file`, `stage 1` or `line 12`. */
function scopeOf(choice: string): TakeScope {
	const [kind, number] = choice.split(" ");
	if (kind === "stage") return { kind, index: Number(number) };
	return kind === "line" ? { kind, line: Number(number) } : { kind: "file" };
}

const SHOWN = 60;

const shortened = (line: string) => (line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line);
