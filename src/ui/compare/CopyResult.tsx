import { Copy } from "lucide-react";
import { useState } from "react";
import type { CompareResult } from "../props.ts";
import { useTranslation } from "../words.ts";

/** Copies the result, as a comment for a review or as plain text. */
export function CopyResult({ result }: { result: CompareResult }) {
	const { t } = useTranslation("compare");
	const [copied, setCopied] = useState<CompareResult | null>(null);
	/** What the browser refused to copy: to be copied by hand. */
	const [refused, setRefused] = useState<{ result: CompareResult; text: string } | null>(null);
	const copy = async (format: "markdown" | "text") => {
		const text = await result.print(format);
		try {
			await navigator.clipboard.writeText(text);
			setCopied(result);
		} catch {
			setRefused({ result, text });
		}
	};
	return (
		<div className="compare-copy">
			<span role="status">{copied === result && t("take.copied")}</span>
			{(["markdown", "text"] as const).map((format) => (
				<button key={format} type="button" className="button button-edge" onClick={() => void copy(format)}>
					<Copy size={16} aria-hidden />
					{t(`take.${format}`)}
				</button>
			))}
			{refused?.result === result && (
				<textarea className="field" readOnly rows={6} aria-label={t("byHand")} value={refused.text} />
			)}
		</div>
	);
}
